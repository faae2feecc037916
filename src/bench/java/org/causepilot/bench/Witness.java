package org.causepilot.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes in organizations at random, and minds whose data it is given. */
final class Witness implements Visitor {

    private static final Pattern ID = Pattern.compile("\\{\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern LAST_NAME = Pattern.compile("\"last_name\":\"([^\"]*)\"");
    private static final Pattern PHONE = Pattern.compile("\"phone\":(?:\"(\\d+)\"|null)");
    private static final Pattern AMOUNT = Pattern.compile("\"amount_minor\":(\\d+)");
    private static final int FEW = 10;

    private final ApiClient api;
    private final List<MarkedOrganization> organizations;
    private final Tally tally;
    private Deed deed;

    Witness(ApiClient api, List<MarkedOrganization> organizations, Tally tally) {
        this.api = api;
        this.organizations = organizations;
        this.tally = tally;
    }

    /**
     * @param expected status
     * @param done judges an answer of that status
     * @param undone whatever else came of it
     */
    private record Deed(String what, byte[] request, int expected, Consumer<String> done, Runnable undone) {}

    @Override
    public byte[] asks() {
        MarkedOrganization organization = one();
        deed = chosen(organization, ThreadLocalRandom.current().nextInt(100));
        return deed.request();
    }

    @Override
    public void hears(LoadConnection answer) {
        String body = answer.body();
        if (answer.status() == deed.expected()) {
            deed.done().accept(body);
            return;
        }
        deed.undone().run();
        if (answer.status() == 403 && body.contains("/problems/module-disabled")) {
            tally.moduleDisabled++;
        } else if (answer.status() == 404) {
            tally.mixedUp(deed.what(), body);
        } else {
            tally.refused(answer.status(), deed.what(), body);
        }
    }

    @Override
    public void losesTheLine(IOException why) {
        deed.undone().run();
        tally.lostLines++;
    }

    /** Ninety of a hundred read; gifts only once there are some. */
    private Deed chosen(MarkedOrganization organization, int lot) {
        if (lot < 70) {
            return readDonor(organization, organization.anyDonor());
        } else if (lot < 75) {
            return listDonors(organization);
        } else if (lot < 90) {
            return organization.hasGifts() ? readGift(organization, organization.anyGift()) : addGift(organization);
        } else if (lot < 93) {
            return listGifts(organization);
        } else if (lot < 97) {
            MarkedDonor donor = organization.anyDonor();
            return donor.isChanging ? readDonor(organization, donor) : changeDonor(organization, donor);
        }
        return lot < 98 ? addDonor(organization) : addGift(organization);
    }

    private Deed readDonor(MarkedOrganization organization, MarkedDonor donor) {
        int oldest = donor.acknowledged;
        return reading(organization.path + "/donors/" + donor.id, body -> {
            mind(body.contains(donor.id) && isOwnDonor(organization, body), body);
            if (!donor.agrees(first(PHONE, body), oldest)) {
                tally.stale(deed.what(), body);
            }
        });
    }

    private Deed listDonors(MarkedOrganization organization) {
        return reading(
                organization.path + "/donors?limit=" + FEW,
                body -> mind(LAST_NAME.matcher(body).find() && isOwnDonor(organization, body), body));
    }

    private Deed readGift(MarkedOrganization organization, String id) {
        return reading(
                organization.path + "/donations/" + id,
                body -> mind(
                        body.contains(id) && organization.gifts.get(id).equals(Long.valueOf(first(AMOUNT, body))),
                        body));
    }

    private Deed listGifts(MarkedOrganization organization) {
        return reading(
                organization.path + "/donations?limit=" + FEW,
                body -> mind(
                        AMOUNT.matcher(body)
                                .results()
                                .allMatch(found -> organization.isOwnAmount(Long.parseLong(found.group(1)))),
                        body));
    }

    private Deed addDonor(MarkedOrganization organization) {
        String json = "{\"first_name\":\"Ada\",\"last_name\":\"" + organization.mark + "\"}";
        return writing(
                "POST",
                organization.path + "/donors",
                json,
                201,
                body -> {
                    mind(isOwnDonor(organization, body), body);
                    organization.donors.add(new MarkedDonor(first(ID, body)));
                },
                organization::doubtfulDonor);
    }

    private Deed changeDonor(MarkedOrganization organization, MarkedDonor donor) {
        donor.isChanging = true;
        int number = ++donor.attempted;
        return writing(
                "PATCH",
                organization.path + "/donors/" + donor.id,
                "{\"phone\":\"" + number + "\"}",
                200,
                body -> {
                    donor.isChanging = false;
                    donor.acknowledged = number;
                    mind(
                            isOwnDonor(organization, body)
                                    && String.valueOf(number).equals(first(PHONE, body)),
                            body);
                },
                () -> donor.isChanging = false);
    }

    private Deed addGift(MarkedOrganization organization) {
        long amount = organization.nextAmount();
        String json = "{\"donor_id\":\"" + organization.anyDonor().id + "\",\"amount_minor\":" + amount
                + ",\"currency\":\"EUR\"}";
        return writing(
                "POST",
                organization.path + "/donations",
                json,
                201,
                body -> {
                    mind(String.valueOf(amount).equals(first(AMOUNT, body)), body);
                    organization.added(first(ID, body), amount);
                },
                organization::doubtfulGift);
    }

    private Deed reading(String path, Consumer<String> judge) {
        return new Deed(
                "GET " + path,
                api.rawGet(path),
                200,
                body -> {
                    tally.reads++;
                    judge.accept(body);
                },
                () -> {});
    }

    private Deed writing(
            String method, String path, String json, int expected, Consumer<String> judge, Runnable undone) {
        return new Deed(
                method + " " + path,
                api.raw(method, path, json),
                expected,
                body -> {
                    tally.writes++;
                    judge.accept(body);
                },
                undone);
    }

    private void mind(boolean isOwn, String body) {
        if (!isOwn) {
            tally.mixedUp(deed.what(), body);
        }
    }

    private static boolean isOwnDonor(MarkedOrganization organization, String body) {
        return LAST_NAME
                .matcher(body)
                .results()
                .allMatch(found -> found.group(1).equals(organization.mark));
    }

    private static String first(Pattern pattern, String body) {
        Matcher found = pattern.matcher(body);
        return found.find() ? found.group(1) : "";
    }

    private MarkedOrganization one() {
        return organizations.get(ThreadLocalRandom.current().nextInt(organizations.size()));
    }
}
