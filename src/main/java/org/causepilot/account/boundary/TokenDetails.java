package org.causepilot.account.boundary;

/**
 * A token as OAuth 2.0 (RFC 6749, section 5.1) shapes it.
 *
 * @param expiresIn seconds
 */
public record TokenDetails(String accessToken, String tokenType, long expiresIn) {

    @Override
    public String toString() {
        return "TokenDetails[****]";
    }
}
