package org.parkcert.evaluation;

import java.math.BigDecimal;

/**
 * 参评园区.
 *
 * @param id case number
 * @param name of the park, for messages
 */
record Scored(String id, String name, BigDecimal score) {}
