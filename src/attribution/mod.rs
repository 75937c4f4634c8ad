//! Attribution relations: source, cue and content (PARC, `PolNeAR`), and the speakers that sources resolve to.

mod bounds;
mod carry;
mod candidate;
mod given;
mod noun;
mod rules;
mod select;
mod speaker;
mod view;

pub use given::{Given, take};

use crate::article::ArticleText;
use crate::quotation::Quotation;
use crate::rule::RuleId;
use crate::text::TextRange;
use candidate::Candidate;
use serde::Serialize;
use speaker::Cast;
use view::{Unit, View};

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
pub const FIRM: f32 = 0.75;

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

/// Finds who said what: the rules propose, the best consistent set of each paragraph is kept, sources are resolved in order.
pub fn find(article: &ArticleText, quotations: &[Quotation]) -> Attributions {
    let view = View::new(article, quotations);
    let mut cast = Cast::new(&view);
    let mut list = Vec::new();
    let units = view.units();
    for paragraph in units.chunk_by(|a, b| a.paragraph == b.paragraph) {
        let mut proposed = Vec::new();
        for unit in paragraph {
            for rule in rules::of(article.lang).iter().copied().flatten() {
                rule(unit, &mut proposed);
            }
        }
        settle(&mut proposed, &mut cast, &view, paragraph, &mut list);
    }
    list.sort_by_key(|a: &Attribution| (a.content.parts().first().copied(), a.cue.first().copied()));
    Attributions { list, speakers: cast.speakers }
}

/// Settles a paragraph: selects, then resolves sources in the order of their cues.
fn settle(
    proposed: &mut Vec<Candidate>,
    cast: &mut Cast<'_>,
    view: &View<'_>,
    units: &[Unit<'_>],
    list: &mut Vec<Attribution>,
) {
    let mut kept = select::best(std::mem::take(proposed));
    carry::on(view, units, &mut kept);
    kept.sort_by_key(|c| if c.cue.is_empty() { c.content.first().copied().unwrap_or_default() } else { c.cue });
    let mut before: Option<Candidate> = None;
    for candidate in kept {
        let near = before.as_ref().filter(|b| b.unit == candidate.unit && b.cue < candidate.cue);
        let carried = candidate.carries().then(|| list.last().filter(|l| is_near(view, l, &candidate))).flatten();
        let carried = carried.and_then(|l| l.source.words.first().copied());
        let source = if let Some(source) = carried {
            source
        } else if candidate.shared {
            near.map_or(candidate.source, |b| b.source)
        } else {
            candidate.source
        };
        let (kind, speaker) = cast.resolve(source);
        before = Some(Candidate { source, ..candidate.clone() });
        let words = if source.is_empty() { Vec::new() } else { vec![source] };
        list.push(Attribution {
            content: given::content(view.article, view.quotations, &candidate.content),
            cue: if candidate.cue.is_empty() { Vec::new() } else { vec![candidate.cue] },
            source: Source { words, kind, speaker },
            confidence: candidate.score.clamp(0.0, 1.0),
            rule: RuleId(candidate.rule),
        });
    }
}

/// Whether `last` stands in the same paragraph as `candidate` or the one before it.
fn is_near(view: &View<'_>, last: &Attribution, candidate: &Candidate) -> bool {
    let paragraph = |range: TextRange| view.article.paragraphs.partition_point(|p| p.range.end() <= range.start());
    let at = |parts: &[TextRange]| parts.last().map_or(0, |r| paragraph(*r));
    at(&candidate.content).saturating_sub(at(last.content.parts())) <= 1
}
