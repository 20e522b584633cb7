/** What this page is. */
export const ABOUT = `Every share stands with its 95 % interval (Wilson) and the count behind it. The data are real pages, mails and texts that are kept
outside of the repository, since they belong to others; no word of them is printed here. A false accusation is counted as the worst bug, so each table of finds
stands beside the share of clean inputs on which anything was found.`;

/** Above the bar. */
export const BAR = 'What was asked for, and what was measured. A row with several figures passes when all of them do.';

/** Above the detectors. */
export const DETECTORS = `*Precision*: of the files on which the detector found something and the labels can judge it, the share where that is right. *Recall*: of the labelled instances,
the share found at all, and found with a quote of the same passage. *False where wrong*: of the files on which a find would be false, the share with one. A dash: nothing labelled.`;

/** Above the contact paths. */
export const CONTACTS = `Mailboxes are compared as written, numbers by their digits, other ways by words or address. The labels of pages do not list every address, so one that is on no list
counts as unknown (last column: as wrong).`;

/** Above the phrases. */
export const PHRASES = `Texts from translations of open projects, heard one at a time without any page around them. The last two columns are what an exact list and keyword n-grams reach on
other projects' translations of the same classes.`;

/** Above the negatives. */
export const NEGATIVES = `Share of texts in which something was heard although nothing should be: look-alikes (reply buttons, cancelled orders, deleted files, keys to press), random interface
strings, and harmless shop texts and easy cancellation clauses. *accusing*: a class whose words accuse (no-reply, retention, confirmshaming, phone-menu, hold). *detectors*: the text alone would be evidence
for a finding. Hearing "cancel" in an easy cancellation clause is right; it accuses nobody.`;

/** Above the languages. */
export const LANGUAGES = 'Recall by language and label as hits of how many; bold: under 0.70 with five rows or more. Languages beyond these are counted apart, in the table of phrases.';

/** Other tools on comparable data. */
export const OTHERS = `No tool of this kind publishes a false-accusation rate. On the 2,356 texts of the ec-darkpattern set, of which 27 are labelled obstruction, two rule sets were run as shipped: the Dapde
rules flag none of the 27 (precision 1.00, recall 0.02 over all dark texts), the GamePoint keywords flag 5 and name one of them obstruction (precision 0.97, recall 0.47). The published
RoBERTa-large model reaches F1 0.975 on dark or not dark, without naming obstruction and without a rate on clean pages. Of 83 distinct no-reply mailbox names in a collection of
7,909 mails, Alaveteli's pattern knows 6, MuckRock's 63, Nextcloud's 2. Most of the texts under *hard-to-cancel* and *confirmshaming* above come from the same public sets.`;

/** How it was counted. */
export const METHOD = `- Files go through the very code of \`earshot audit\`, texts through that of \`earshot match\`. Pages are read as coming from the address in their label.
- Labels are words of the readers who made them. Which detector answers which label stands in \`src/cli/score/expectations.json\` and \`string-classes.json\`, each with its reason.
- The bar of the obstruction strings holds the strict count, which leaves out clauses that only deny a refund (\`no-refund\`: 7 of 51 texts): the notes of the data decide that "no refunds" alone
  is no obstruction, and pages that say so are labelled clean. Both counts are printed. Four texts stay missed on purpose: a mail to write as the way to cancel (reachable; two texts), a call to stop
  an order before it ships, and written notice for an advertising order. The last two end no contract that goes on.
- A label that covers several detectors (an obstructed exit) is recalled by any of them, and counts for the first.
- A find on a file without a label for it is a false accusation. Where the labels cannot say (a reader could not tell, or nobody labelled such a thing) a find is listed for reading and counts neither way.
- A detector that answers "cannot tell" has not found it: that is a miss in recall, and no accusation.
- A no-reply sender counts as recognised when the mailbox is known as one, also where a living Reply-To then clears the company.
- A file that cannot be read misses everything in it.`;

/** What the figures do not say. */
export const LIMITS = `- One reader labelled each file. The makers put the labels of obstruction at about 90 % sure, of buried opt-outs at about 80 % (no pixels were rendered), of mailboxes and numbers at about 95 %.
- Many detectors have one real labelled page or none (walled and buried opt-outs, phone trees, hold walls, chat-only and post-only exits): their intervals are wide, and their own cases in \`test/detectors\` say more.
- Style sheets that a saved page links to are missing, so what depends on looks is mostly "cannot tell" here; in a browser it is measured.
- Genuine marketing mail is mostly English and Portuguese; other languages are represented by imitations of brands.
- One mail from a noreply mailbox is labelled as none. Finding it counts as a false accusation in every table; only the row of the bar, which asks for other mailbox names, leaves it out and shows the count of all labels beside.
- A few per cent of the phrase rows are wrong, since translations inherited the class of their English source, and some texts mean two things (leaving a newsletter, a thread or a paid plan).
- The rules were written with these data at hand. The figure that counts is that on data nobody tuned to: an equal amount from other companies is held back.
- What that may be: in six rounds, sentences in English, German, French, Spanish, Italian, Dutch, Portuguese, Polish and some more were made up before anybody looked what is heard in them. At first hearing 293 of 411
  that accuse were heard (0.71), and 37 of 516 that only come near to it were accused (0.07); of 37 pages made up the same way all 12 walls were found and 2 of 25 clean ones accused. Nearly all were then mended and
  kept as cases (\`test/judge/sentences.json\`), so they measure nothing any more; expect about such shares where the words are new and meant to be hard.
- A second trial on 25 November 2026, over all 36 languages and all classes: texts of other makers, written before each measurement, in two to five rounds a group of languages; after each round the
  tables were widened, so only what a round measured *before* counts. Recall of the last such round in that state: 129/216 (English, German, Dutch, Nordic, Finnish), 249/344 (Romance, Basque),
  155/238 (Slavic, Hungarian), 75/133 (Greek to Bengali, made hard on purpose; 252/308 in the round before). Phone menus, account deletion and unsubscribe labels generalise; free prose about staying, waiting and
  not replying does not, nor does contact: about half to two thirds of it is heard. Near-misses that were accused then: 1/36, 0/96, 16/42 (any class), 12/70; all were mended. Of mails and pages made the same way, 5 of 18 clean ones
  were accused at first hearing in the second round (talk about others, a mail about another mail), none after; expect some on pages of talk that nothing marks as such.
- Heard against 1,232,858 messages of the programs of one Debian machine in 44 languages, which nobody had tuned to: 252 held an accusing phrase (0.020 %; most of them "choose a" taken for "press one") and 21 woke a
  detector at first hearing, 42 (0.003 %) and 2 after the causes were mended.`;

/** How to run it. */
export const REPEAT = `\`\`\`
npm run accuracy                       # over ../shared/corpus; writes this page, accuracy.json and accuracy.svg
npm run accuracy -- FOLDER             # over another folder of labels (or EARSHOT_CORPUS)
npm run accuracy -- --check            # status 1 when any figure fell against the committed ones, naming each
node dist/cli/earshot.js score FOLDER --list      # the tables in the terminal, with every miss and its words
\`\`\`

A commit that lowers a figure says why on a line \`Accuracy: …\` of its message; else the check fails.`;
