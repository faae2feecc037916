package org.causepilot.connection.entity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Some blocks of addresses, as {@code 10.0.0.0/8, ::1}. */
public final class AddressBlocks {

    public static final AddressBlocks NONE = new AddressBlocks(List.of());

    private final List<Cidr> blocks;

    private AddressBlocks(List<Cidr> blocks) {
        this.blocks = blocks;
    }

    /** Empty when one of them is none. */
    public static Optional<AddressBlocks> parse(String text) {
        List<Optional<Cidr>> read = Stream.of(text.split(",", -1))
                .map(String::strip)
                .map(Cidr::parse)
                .toList();
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(new AddressBlocks(
                        read.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    public boolean contain(IpAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }
}
