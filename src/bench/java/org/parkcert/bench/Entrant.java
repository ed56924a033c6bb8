package org.parkcert.bench;

/** Who takes part. */
enum Entrant {
    PLATFORM("parkcert 温州认定全程"),
    CAMUNDA("Camunda 7.24 原装"),
    FLOWABLE("Flowable 7.2 原装");

    private final String label;

    Entrant(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
