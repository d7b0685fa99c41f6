package io.keepsake.samples.orders.shop;

/**
 * An exchange rate.
 *
 * @param value how many units of the currency one euro is
 * @param number which call of the foreign service gave it; 0 if it was set by hand
 */
public record Rate(String currency, double value, long number) {}
