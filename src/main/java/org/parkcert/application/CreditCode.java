package org.parkcert.application;

/** 统一社会信用代码, GB 32100-2015: eighteen characters, the last one checks the others. */
final class CreditCode {

    /** Digits and letters without I, O, S, V and Z; the place is the character's number. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;
    private static final int MODULUS = 31;
    private static final int GENERATOR = 3;

    private CreditCode() {}

    static boolean isValid(String code) {
        return code.length() == LENGTH
                && code.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && code.charAt(LENGTH - 1) == checkCharacter(code);
    }

    /** Check character of the first seventeen. */
    static char checkCharacter(String code) {
        var weight = 1;
        var sum = 0;
        for (var place = 0; place < LENGTH - 1; place++) {
            sum += ALPHABET.indexOf(code.charAt(place)) * weight;
            weight = weight * GENERATOR % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
