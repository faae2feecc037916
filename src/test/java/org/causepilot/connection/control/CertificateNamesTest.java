package org.causepilot.connection.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.causepilot.connection.entity.Host;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateNamesTest {

    @ParameterizedTest
    @CsvSource({
        "db.example.org, db.example.org, true",
        "DB.Example.ORG, db.example.org, true",
        "*.example.org, db.example.org, true",
        "*.example.org, a.db.example.org, false",
        "*.example.org, example.org, false",
        "*.org, db.example.org, false",
        "db.example.org, db.example.com, false",
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.4, false",
        "2001:db8::1, [2001:db8::1], true",
        "2001:db8::1, [2001:db8::2], false"
    })
    void knowsWhomACertificateIsMadeOutTo(String name, String host, boolean expected) {
        assertThat(CertificateNames.cover(Certificates.validFor(name).certificate(), Host.parse(host)))
                .isEqualTo(expected);
    }
}
