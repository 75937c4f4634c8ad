//! Attribution relations: source, cue and content (PARC, `PolNeAR`), and the speakers that sources resolve to.

mod afterthought;
mod bounds;
mod candidate;
mod confidence;
mod cue;
mod described;
mod follow;
mod german;
mod german_clause;
mod german_verb;
mod given;
mod homograph;
mod manner;
mod phrase;
mod reading;
mod rules;
mod select;
mod speaker;
mod tags;

pub use given::{Given, take};

use crate::article::ArticleText;
use crate::quotation::Quotation;
use crate::rule::RuleId;
use crate::text::TextRange;
use candidate::Scene;
use reading::Reading;
use serde::Serialize;

/// The index of a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct SpeakerId(pub u32);

/// Somebody, or something, that says things in the article.
#[derive(Clone, Debug)]
pub struct Speaker {
    /// The longest name that the article gives.
    pub name: String,
    /// Title or affiliation in the article's words, as a range; empty where it gives none.
    pub role: TextRange,
}

/// Content of an attribution, in parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// All between quotation marks.
    Direct(Vec<TextRange>),
    /// Partly between quotation marks.
    Mixed(Vec<TextRange>),
    /// Without quotation marks.
    Indirect(Vec<TextRange>),
}

impl Content {
    /// The parts, in document order.
    pub fn parts(&self) -> &[TextRange] {
        match self {
            Self::Direct(parts) | Self::Mixed(parts) | Self::Indirect(parts) => parts,
        }
    }

    /// Its name in reports.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Direct(_) => "direct",
            Self::Mixed(_) => "mixed",
            Self::Indirect(_) => "indirect",
        }
    }
}

/// What sort of words name the source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// A name.
    Named,
    /// A pronoun.
    Pronoun,
    /// A group ("Ukrainian officials").
    Group,
    /// A document or an organisation's text ("the report").
    Document,
    /// A person or body without a name ("a spokesman").
    Unnamed,
    /// None is given ("it is alleged").
    Absent,
}

/// Who is said to have said it.
#[derive(Clone, Debug)]
pub struct Source {
    /// The words at that place ("he").
    pub words: Vec<TextRange>,
    /// What sort of words they are.
    pub kind: SourceKind,
    /// Whom they mean; `None` in doubt.
    pub speaker: Option<SpeakerId>,
}

/// One attribution.
#[derive(Clone, Debug)]
pub struct Attribution {
    /// What is attributed.
    pub content: Content,
    /// The words that attribute it ("said").
    pub cue: Vec<TextRange>,
    /// Who is said to have said it.
    pub source: Source,
    /// How likely it is right, 0 to 1.
    pub confidence: f32,
    /// The rule that found it.
    pub rule: RuleId,
}

impl Attribution {
    /// Whether the speaker is shown without reservation.
    pub fn is_firm(&self) -> bool {
        self.source.speaker.is_some() && self.confidence >= FIRM
    }
}

/// The confidence from which a speaker is shown without reservation.
pub const FIRM: f32 = 0.81;

/// Who said what in an article.
#[derive(Clone, Debug, Default)]
pub struct Attributions {
    /// The attributions, by the start of their content.
    pub list: Vec<Attribution>,
    /// The speakers, in the order in which they first speak.
    pub speakers: Vec<Speaker>,
}

impl Attributions {
    /// The name of an attribution's speaker, if it is resolved.
    pub fn speaker_of(&self, attribution: &Attribution) -> Option<&Speaker> {
        self.speakers.get(attribution.source.speaker?.0 as usize)
    }
}

/// Whether there are rules for who said what in a language: in others, quotations stand without a speaker.
pub fn reads(lang: crate::article::Lang) -> bool {
    rules::of(lang).len() > 1
}

/// Finds who said what.
pub fn find(article: &ArticleText, quotations: &[Quotation]) -> Attributions {
    let reading = Reading::new(article, quotations);
    let mut candidates = Vec::new();
    for (index, sentence) in article.sentences.iter().enumerate() {
        if article.paragraphs.get(sentence.paragraph as usize).is_some_and(|p| p.heading) {
            continue;
        }
        let span = reading.sentence(index);
        let frames = cue::frames(&reading, span);
        let scene = Scene { r: &reading, paragraph: sentence.paragraph, span, frames: &frames };
        let earlier = candidates.len();
        for rule in rules::of(article.lang).iter().copied().flatten() {
            rule(&scene, &mut candidates);
        }
        candidate::mark_second_hand(&mut candidates[earlier..]);
    }
    let kept = rules::german::konjunktiv::join(&reading, select::select(candidates));
    speaker::resolve(&reading, quotations, &kept)
}
