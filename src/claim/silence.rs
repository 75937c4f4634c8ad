//! The words of lines on people who said nothing.

/// Who refuses.
pub(super) const REFUSES: &[&str] = &["declined", "declines", "declining", "refused", "refuses", "refusing"];

/// What is refused.
pub(super) const TO_SAY: &[&str] = &[
    "comment",
    "discuss",
    "elaborate",
    "respond",
    "identify",
    "specify",
    "explain",
    "reveal",
    "disclose",
    "confirm",
    "talk",
    "define",
    "clarify",
];

/// What it is that is not said.
pub(super) const WHAT: &[&str] =
    &["whether", "if", "how", "what", "who", "when", "where", "why", "which", "more", "anything", "he", "she"];

/// What is refused, as a noun.
pub(super) const REFUSED: &[&str] =
    &["comment", "interview", "interviews", "request", "requests", "repeated", "multiple"];

/// What goes unanswered.
pub(super) const ASKED: &[&str] = &[
    "request",
    "requests",
    "comment",
    "questions",
    "question",
    "email",
    "emails",
    "mails",
    "inquiry",
    "inquiries",
    "enquiry",
    "enquiries",
    "message",
    "messages",
    "call",
    "calls",
    "phone",
    "interview",
    "query",
    "queries",
    "voicemail",
    "voicemails",
];

/// What a request asks for, should it ask for words.
pub(super) const ANSWERS: &[&str] = &[
    "comment",
    "comments",
    "interview",
    "interviews",
    "information",
    "response",
    "responses",
    "reaction",
    "clarification",
    "explanation",
    "statement",
    "details",
    "answers",
    "remarks",
    "input",
    "clarity",
];

/// Before a negation.
pub(super) const AUXILIARIES: &[&str] = &["did", "has", "have", "had", "does", "do", "would", "could"];

/// Whoever had no comment.
pub(super) const HAD: &[&str] = &["had", "has", "have", "offered", "gave"];

/// Between a negation and its verb.
pub(super) const LINKS: &[&str] =
    &["one", "has", "have", "had", "yet", "respond", "been", "also", "to", "directly", "return"];

/// What is not done.
pub(super) const VERBS: &[&str] = &[
    "comment",
    "commented",
    "respond",
    "responded",
    "reply",
    "replied",
    "return",
    "returned",
    "answer",
    "answered",
    "said",
];

/// What goes unanswered, in German.
pub(super) const ASKED_DE: &[&str] =
    &["anfrage", "anfragen", "frage", "fragen", "bitte", "bitten", "nachfrage", "nachfragen", "e-mails", "anrufe"];
