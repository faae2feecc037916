package org.causepilot.platform.json;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;

/** Lets constraints on a patch's fields judge the value inside {@link Given}; an absent field breaks no rule. */
@UnwrapByDefault
public class GivenValueExtractor implements ValueExtractor<Given<@ExtractedValue ?>> {

    @Override
    public void extractValues(Given<?> given, ValueReceiver receiver) {
        if (given.isPresent()) {
            receiver.value(null, given.value());
        }
    }
}
