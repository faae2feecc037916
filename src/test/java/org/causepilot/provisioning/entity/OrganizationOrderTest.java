package org.causepilot.provisioning.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.causepilot.provisioning.entity.OrganizationOrder.Key;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationOrderTest {

    @ParameterizedTest
    @EnumSource
    void isReadAsItIsWritten(Key key) {
        assertThat(OrganizationOrder.ofWireName(key.wireName())).contains(new OrganizationOrder(key, false));
        assertThat(OrganizationOrder.ofWireName("-" + key.wireName())).contains(new OrganizationOrder(key, true));
        assertThat(new OrganizationOrder(key, true).wireName()).isEqualTo("-" + key.wireName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--name", "NAME", "name,status", "id; DROP TABLE organizations"})
    void isNothingElse(String word) {
        assertThat(OrganizationOrder.ofWireName(word)).isEmpty();
    }
}
