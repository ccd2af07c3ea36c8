// SPDX-License-Identifier: Apache-2.0
package org.sitrep.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sitrep.actor.Entry.Flag;
import org.sitrep.model.ActorMention.Kind;

/**
 * Composes an actor's code from the words of its phrase: a state, nationality or region says whose,
 * the head noun says what, and the words between refine it ("Azerbaijani prosecutors" is AZE JUD).
 *
 * <p>The idea is that of TABARI and PETRARCH (Schrodt, Beieler and Idris 2014): actor and agent
 * lists composed by noun phrase; here nearness to the head word decides, not the order of lists.
 */
final class Composer {
    /** After a state's name and a hyphen: the state stands behind the body, and is not it. */
    private static final Set<String> BACKED =
            Set.of(
                    "backed",
                    "supported",
                    "allied",
                    "aligned",
                    "sponsored",
                    "trained",
                    "funded",
                    "armed",
                    "equipped");

    /** After a state's name and a hyphen: the state is the body's own. */
    private static final Set<String> LED = Set.of("led", "run", "commanded", "dominated");

    /** After a name and a hyphen: says nothing of who it is. */
    private static final Set<String> ASIDE =
            Set.of(
                    "brokered",
                    "mediated",
                    "born",
                    "based",
                    "made",
                    "style",
                    "speaking",
                    "friendly",
                    "controlled",
                    "held",
                    "occupied",
                    "era",
                    "built",
                    "educated",
                    "monitored",
                    "administered",
                    "sanctioned",
                    "proposed",
                    "bound",
                    "linked",
                    "inspired",
                    "mandated",
                    "origin",
                    "appointed",
                    "recognized",
                    "recognised",
                    "drafted");

    private static final Set<String> AGAINST =
            Set.of("pro", "anti", "non", "counter", "like", "post");

    /** Bodies whose presidents and officials are not the state's. */
    private static final Set<String> PRIVATE =
            Set.of(
                    "association",
                    "organisation",
                    "organization",
                    "federation",
                    "confederation",
                    "league",
                    "chamber",
                    "society",
                    "institute",
                    "foundation",
                    "trust",
                    "group",
                    "club",
                    "forum",
                    "guild",
                    "syndicate",
                    "collective",
                    "network");

    /** Sectors of those who are of the place where they are. */
    private static final Set<String> RESIDENT =
            Set.of(
                    "CVL", "COP", "JUD", "GOV", "MED", "EDU", "REF", "AGR", "LAB", "LEG", "OPP",
                    "UAF", "CRM", "REL", "SOC", "REB", "PTY");

    private static final Set<String> ARMED = Set.of("MIL", "REB", "PRM", "UAF", "COP");
    private static final Set<String> IRREGULAR = Set.of("REB", "PRM", "UAF");

    /** Sectors of those who may have armed men of their own. */
    private static final Set<String> OWNERS =
            Set.of("GOV", "CVL", "AGR", "REL", "EDU", "LAB", "MED");

    private final Words words;
    private final Matches matches;
    private final PlaceNames places;

    Composer(Words words, Matches matches, PlaceNames places) {
        this.words = words;
        this.matches = matches;
        this.places = places;
    }

    /** What stands around a head word says so far. */
    private static final class Findings {
        String country = "";
        String backer = "";
        boolean breakaway;
        String group = "";
        String ethnicity = "";
        String religion = "";
        String office = "";
        final Set<String> leads = new LinkedHashSet<>();
        final Set<String> taken = new LinkedHashSet<>();
    }

    /**
     * Fills a draft from its head noun and what stands around it.
     *
     * @param role what the list says of the head noun
     * @param headFirst first token of the head noun's match
     * @param headLast last token of the head noun's match
     */
    void compose(Draft draft, Entry role, int headFirst, int headLast) {
        Findings found = new Findings();
        boolean apart = role.flag() == Flag.APART;
        readBefore(found, draft.first, headFirst - 1, apart);
        boolean takes = role.flag() == Flag.TAKES || role.flag() == Flag.STATE;
        if (role.flag() == Flag.OF) {
            takes = readCounted(found, headLast + 1, draft.last, role);
        } else if (!apart) {
            readAfter(found, headLast + 1, draft.last, role, takes);
        }
        draft.apart = apart;
        draft.country = found.country;
        draft.takes = takes && found.taken.isEmpty() && found.leads.isEmpty();
        draft.sectors.addAll(found.leads);
        // "presidential forces" are no government, "clan militiamen" no civilians: it says whose.
        boolean armed = role.sectors().stream().anyMatch(ARMED::contains);
        boolean known =
                (!role.sectors().isEmpty() && found.taken.equals(Set.of("GOV")))
                        || (armed && OWNERS.containsAll(found.taken));
        if (found.leads.equals(Set.of("OPP"))
                && role.sectors().stream().anyMatch(IRREGULAR::contains)) {
            draft.sectors.add("REB"); // fighters of the opposition
        }
        if (takes && !found.taken.isEmpty() && !known) {
            draft.sectors.addAll(found.taken);
        } else if (!takes || found.leads.isEmpty()) {
            boolean stateless = role.flag() == Flag.STATE && found.country.isEmpty();
            boolean elsewhere = takes && isPrivate(draft, role, headFirst, headLast);
            if (!stateless && !elsewhere) {
                addOwn(draft, role, found);
            }
        }
        // "Army helicopters", "a police bus": what is the army's is military.
        if (draft.sectors.isEmpty()
                && draft.kind == Kind.FACILITY
                && found.taken.stream().anyMatch(ARMED::contains)) {
            draft.sectors.addAll(found.taken);
        }
        if (draft.country.isEmpty() && !found.backer.isEmpty() && takes) {
            draft.country = found.backer;
            if (found.leads.isEmpty() && found.taken.isEmpty()) {
                draft.sectors.clear();
                draft.sectors.add("PRM");
            }
        }
        if (found.breakaway && !draft.sectors.contains("CVL")) {
            Set<String> own = draft.sectors;
            draft.sectors = new LinkedHashSet<>();
            draft.sectors.add("PRE");
            draft.sectors.addAll(own);
        }
        draft.group = found.group;
        draft.ethnicity = found.ethnicity;
        draft.religion = found.religion;
        draft.office = role.office().isEmpty() ? found.office : role.office();
    }

    /** "President of the traders' association", "AIMF president": no office of a state. */
    private boolean isPrivate(Draft draft, Entry role, int headFirst, int headLast) {
        if (role.kind() != Kind.PERSON) {
            return false;
        }
        int before = headFirst - 1;
        if (before >= draft.first && isPrivateBody(before)) {
            return true;
        }
        int of = headLast + 1;
        boolean whose = of < draft.last && words.form(of).toLowerCase(Locale.ROOT).equals("of");
        for (Match match : whose ? matches.within(of + 1, draft.last) : List.<Match>of()) {
            if (match.best().is(EntryType.ROLE)) {
                return isPrivateBody(match.last());
            }
        }
        return role.office().endsWith("president")
                && before >= draft.first
                && places.isUnknownName(before)
                && matches.endingAt(before).isEmpty();
    }

    private boolean isPrivateBody(int token) {
        return PRIVATE.contains(words.form(token).toLowerCase(Locale.ROOT));
    }

    private static void addOwn(Draft draft, Entry role, Findings found) {
        for (String sector : role.sectors()) {
            // "former minister" is of the elite, no longer of the government.
            boolean over = found.leads.contains("ELI") && sector.equals("GOV");
            // A soldier who rebels is a rebel; a party in opposition is both.
            if (!over) {
                draft.sectors.add(sector);
            }
        }
    }

    /** Whether the words right before a noun name a place that no list knows. */
    boolean isPlaced(int first, int last) {
        return first <= last
                && matches.endingAt(last).isEmpty()
                && !places.countryIn(first, last).isEmpty();
    }

    /** What stands before the head word, from right to left; behind the possessor, if apart. */
    private void readBefore(Findings found, int from, int last, boolean apart) {
        int first = from;
        for (int t = from; apart && t <= last; t++) {
            first = isPossessive(t) ? t + 1 : first;
        }
        List<Match> before = matches.within(first, last);
        int unread = last;
        for (int i = before.size() - 1; i >= 0; i--) {
            Match match = before.get(i);
            readName(found, match.last() + 1, unread);
            read(found, match);
            unread = match.first() - 1;
        }
        readName(found, first, unread);
    }

    /** A run of tokens that no list knows may name a place. */
    private void readName(Findings found, int first, int last) {
        if (found.country.isEmpty() && first <= last) {
            found.country = places.countryIn(first, last);
        }
    }

    private void read(Findings found, Match match) {
        String before = match.firstWord() > 0 ? words.word(match.firstWord() - 1) : "";
        int next = match.lastWord() + 1;
        String after = next < words.size() && isHyphenated(match) ? words.word(next) : "";
        if ((AGAINST.contains(before) && isPrefixed(match)) || ASIDE.contains(after)) {
            return;
        }
        Optional<Entry> state = match.state();
        if (state.isPresent() && (before.equals("ethnic") || before.equals("ethnically"))) {
            found.ethnicity = state.get().ethnicity();
            return;
        }
        Entry entry = state.or(() -> match.of(EntryType.MODIFIER)).orElse(match.best());
        if (match.has(EntryType.BREAKAWAY) || match.best().is(EntryType.ORGANISATION)) {
            entry = match.best();
        }
        if (BACKED.contains(after)) {
            found.backer = found.backer.isEmpty() ? entry.country() : found.backer;
            return;
        }
        take(found, entry, LED.contains(after));
    }

    private void take(Findings found, Entry entry, boolean led) {
        boolean open = found.country.isEmpty();
        if (open && !entry.country().isEmpty()) {
            found.country = entry.country();
        }
        switch (entry.type()) {
            case BREAKAWAY -> found.breakaway |= open;
            case GROUP -> {
                found.group = entry.name();
                found.taken.addAll(entry.sectors());
            }
            case ORGANISATION, LEADER -> {
                if (!led) {
                    found.taken.addAll(entry.sectors());
                }
            }
            case ROLE, FACILITY -> {
                found.taken.addAll(entry.sectors());
                found.office = found.office.isEmpty() ? entry.office() : found.office;
            }
            case MODIFIER ->
                    (entry.flag() == Flag.LEADS ? found.leads : found.taken)
                            .addAll(entry.sectors());
            case PEOPLE -> {
                found.ethnicity = found.ethnicity.isEmpty() ? entry.ethnicity() : found.ethnicity;
                found.religion = found.religion.isEmpty() ? entry.religion() : found.religion;
            }
            default -> {}
        }
    }

    /** "A team of policemen": whether those after "of" say who it is; they do so alone. */
    private boolean readCounted(Findings found, int first, int last, Entry role) {
        Set<String> before = new LinkedHashSet<>(found.taken);
        found.taken.clear();
        boolean of = first <= last && words.form(first).toLowerCase(Locale.ROOT).equals("of");
        readAfter(found, first, last, role, of);
        boolean counted = !found.taken.isEmpty();
        if (!counted) {
            found.taken.addAll(before);
        }
        return counted;
    }

    private void readAfter(Findings found, int first, int last, Entry role, boolean takes) {
        if (first > last) {
            return;
        }
        String preposition = words.form(first).toLowerCase(Locale.ROOT);
        boolean whose = preposition.equals("of") || preposition.equals("from");
        boolean resident =
                role.kind() == Kind.FACILITY
                        || role.sectors().stream().anyMatch(RESIDENT::contains)
                        || (role.kind() == Kind.PEOPLE && role.sectors().isEmpty());
        boolean where = preposition.equals("in") || preposition.equals("at");
        boolean speaks = preposition.equals("for") && takes;
        if (!whose && !speaks && !(where && resident)) {
            return;
        }
        Findings after = new Findings();
        List<Match> following = new ArrayList<>(matches.within(first + 1, last));
        for (Match match : following) {
            read(after, match);
        }
        if (after.country.isEmpty()) {
            after.country = places.countryIn(first + 1, last);
        }
        if (found.country.isEmpty()) {
            found.country = after.country;
            found.breakaway |= after.breakaway;
        }
        if (takes && !where && found.taken.isEmpty() && found.leads.isEmpty()) {
            found.taken.addAll(after.leads);
            found.taken.addAll(after.taken);
            found.group = found.group.isEmpty() ? after.group : found.group;
            found.office = found.office.isEmpty() ? after.office : found.office;
        }
        found.ethnicity = found.ethnicity.isEmpty() ? after.ethnicity : found.ethnicity;
        found.religion = found.religion.isEmpty() ? after.religion : found.religion;
    }

    private boolean isPossessive(int token) {
        return words.form(token).equals("'s") || words.form(token).equals("\u2019s");
    }

    private boolean isHyphenated(Match match) {
        if (match.partial()) {
            return true;
        }
        int token = match.last() + 1;
        return words.hasToken(token) && words.form(token).equals("-");
    }

    private boolean isPrefixed(Match match) {
        return !words.startsToken(match.firstWord())
                || (match.first() > 0 && words.form(match.first() - 1).equals("-"));
    }
}
