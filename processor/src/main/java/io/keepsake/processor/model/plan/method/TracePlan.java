package io.keepsake.processor.model.plan.method;

/**
 * How a method notes what its answers are made of.
 *
 * @param field the field of an entry that holds the trace
 * @param tracing the local variable for what the thread is computing
 * @param outer the one for what it was computing before
 */
public record TracePlan(String field, String tracing, String outer) {}
