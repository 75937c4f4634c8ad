//! Attribution relations: source, cue and content (PARC, `PolNeAR`), and the speakers that sources resolve to.

mod given;
mod tagged;
mod units;
mod candidate;
mod noun_phrase;
mod cue;
mod rules;
mod select;
mod names;
mod role;
mod speaker;
mod carry;

pub use given::{Given, take};

use crate::article::ArticleText;
use crate::quotation::Quotation;
use crate::rule::RuleId;
use crate::text::TextRange;
use candidate::{Candidate, Scene};
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

/// Finds who said what: rules propose candidates a unit at a time, the best consistent set is kept, and each source is
/// resolved to a speaker in document order.
pub fn find(article: &ArticleText, quotations: &[Quotation]) -> Attributions {
    let tokens = tagged::of(article, quotations);
    let names = names::of(article, &tokens);
    let mut resolver = speaker::Resolver::new(article, &tokens, &names);
    let mut list: Vec<Attribution> = Vec::new();
    let mut before: Option<(Source, u32)> = None;
    for unit in units::of(article, quotations) {
        let scene = Scene { article, tokens: &tokens, quotations, unit };
        let mut candidates = Vec::new();
        for rule in rules::ALL {
            rule(&scene, &mut candidates);
        }
        let chosen = select::best(candidates);
        if chosen.is_empty() {
            list.extend(carry::uncued(&scene, before.as_ref()));
        }
        for candidate in chosen {
            let attribution = settle(&scene, &candidate, &mut resolver, before.as_ref());
            before = Some((attribution.source.clone(), unit.paragraph));
            list.push(attribution);
        }
    }
    list.sort_by_key(|a| a.content.parts().first().copied());
    Attributions { list, speakers: resolver.speakers }
}

/// A chosen candidate as an attribution; a subject that it shares is the last source's of the paragraph.
fn settle(
    scene: &Scene<'_>,
    candidate: &Candidate,
    resolver: &mut speaker::Resolver<'_>,
    last: Option<&(Source, u32)>,
) -> Attribution {
    let parts: Vec<TextRange> = candidate.content.iter().map(|c| scene.range(*c)).collect();
    let shares = candidate.source.0 == candidate.source.1;
    let before = last.filter(|(_, paragraph)| shares && *paragraph == scene.unit.paragraph).map(|(source, _)| source);
    let (source, sure) = if let Some(source) = before {
        resolver.spoke(source.speaker, scene.unit.paragraph);
        (source.clone(), 0.9)
    } else {
        let meant = resolver.resolve(candidate, scene.unit.paragraph);
        let words = if shares { Vec::new() } else { vec![scene.range(candidate.source)] };
        (Source { words, kind: candidate.kind, speaker: meant.speaker }, meant.sure)
    };
    Attribution {
        content: given::content(scene.article, scene.quotations, &parts),
        cue: vec![scene.range(candidate.cue)],
        source,
        confidence: candidate.score * sure,
        rule: candidate.rule,
    }
}
