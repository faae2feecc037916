package org.causepilot.form.entity;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.causepilot.donor.entity.DonorDetails;
import org.causepilot.platform.json.StoredJson;
import org.causepilot.platform.problem.ValidationException;

/** What a form asks, in the order in which it asks. Judges the answers. */
public record FormDefinition(List<FieldDefinition> fields) {

    public FormDefinition {
        fields = List.copyOf(fields);
    }

    /**
     * As an editor writes it.
     *
     * @throws ValidationException with each fault and its place, {@code fields[2].options}
     */
    public static FormDefinition of(List<FieldDefinition> given) {
        DefinitionRules.require(given);
        return new FormDefinition(given);
    }

    public static FormDefinition of(StoredJson stored) {
        return new FormDefinition(stored.records(FieldDefinition.class));
    }

    public StoredJson stored() {
        return StoredJson.of(fields);
    }

    /** @throws ValidationException when strangers would meet a form that leads nowhere */
    public void requirePublishable() {
        DefinitionRules.requirePublishable(this);
    }

    /**
     * @param given by the names of the fields
     * @throws ValidationException with each fault and its place, {@code answers.email}
     */
    public Answers judge(JsonObject given) {
        return new Judgement(this).of(given);
    }

    /** Whether it asks for an amount, for a consent that nobody may leave out, and for whatever makes a donor. */
    boolean mayBecomeADonation() {
        return amountField().isPresent()
                && hasRequiredConsent()
                && Stream.of(DonorPart.values())
                        .filter(DonorPart::isNeeded)
                        .allMatch(part -> field(part).isPresent());
    }

    /**
     * What somebody promised, and who.
     *
     * @param answers that this definition has judged: so the consents that must be given were given
     */
    public Optional<Pledge> pledge(Answers answers) {
        if (!mayBecomeADonation()) {
            return Optional.empty();
        }
        return amount(answers)
                .map(minor -> new Pledge(
                        donor(answers), minor, amountField().orElseThrow().currency()));
    }

    Optional<AmountField> amountField() {
        return fields.stream()
                .filter(field -> field.type() == FieldType.AMOUNT)
                .map(AmountField::new)
                .findFirst();
    }

    boolean hasRequiredConsent() {
        return fields.stream().anyMatch(field -> field.type() == FieldType.CONSENT && field.isRequired());
    }

    Optional<FieldDefinition> field(DonorPart part) {
        return fields.stream().filter(field -> field.is(part)).findFirst();
    }

    Optional<Long> amount(Answers answers) {
        return amountField().map(field -> answers.whole(field.definition().name()));
    }

    private DonorDetails donor(Answers answers) {
        return new DonorDetails(
                text(answers, DonorPart.FIRST_NAME),
                text(answers, DonorPart.LAST_NAME),
                text(answers, DonorPart.EMAIL),
                text(answers, DonorPart.PHONE));
    }

    private String text(Answers answers, DonorPart part) {
        return field(part).map(field -> answers.text(field.name())).orElse(null);
    }
}
