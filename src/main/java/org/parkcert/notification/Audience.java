package org.parkcert.notification;

/** 收件人: a person by account, or a group of an authority. */
record Audience(String authority, Type type, String recipient) {

    static Audience group(String authority, String group) {
        return new Audience(authority, Type.GROUP, group);
    }

    static Audience user(String authority, String userId) {
        return new Audience(authority, Type.USER, userId);
    }

    enum Type {
        USER,
        GROUP
    }
}
