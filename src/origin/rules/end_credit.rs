//! The agency's sign at the end of the text: "PTI", "– AFP", "(KNA)".
//!
//! Fires: `<p>(dpa)</p>` as the last paragraph, or a last paragraph that ends with it.
//! Does not: `… a cousin of the chairman (AP photo).`

use super::super::scene::Scene;
use super::super::{Lead, outlet};
use crate::text::TextRange;

pub(super) fn find(scene: &Scene<'_>, found: &mut Vec<Lead>) {
    for paragraph in scene.article.paragraphs.iter().rev().take(3) {
        let words = scene.article.slice(paragraph.range);
        let trimmed = words.trim_end_matches(['.', ' ']);
        let start = trimmed.rfind(['(', '（']).filter(|at| trimmed.len() - at <= 60 && trimmed.ends_with([')', '）']));
        let sign = start.map(|at| (at, trimmed.get(at..).unwrap_or("")));
        let short = (trimmed.chars().count() <= 30).then_some((0, trimmed));
        let dash = trimmed
            .rfind([' ', '\u{a0}'])
            .filter(|at| trimmed[..*at].ends_with(['-', '–', '—', '.', '!', '?', '”', '"']))
            .map(|at| (at + 1, trimmed.get(at + 1..).unwrap_or("")));
        for (at, sign) in [sign, short, dash].into_iter().flatten() {
            let inner = sign.trim_start_matches(|c: char| !c.is_alphanumeric());
            let Some((known, length)) = outlet::at_start(inner).filter(|(k, _)| k.is_agency()) else { continue };
            // Only signs and initials may follow: "(KNA/cst, 19.11.)" but not "AP photo".
            let rest = inner.get(length..).unwrap_or("");
            if rest.split(|c: char| !c.is_alphabetic()).any(|w| w.chars().count() > 4 && outlet::at_start(w).is_none())
            {
                continue;
            }
            let from = paragraph.range.start() + at as u32;
            let range = TextRange::new(from, from + sign.len() as u32);
            let weight = if known.is_unnamed() { 50 } else { 58 };
            scene.lead(
                found,
                weight,
                (!known.is_unnamed()).then(|| known.name.to_owned()),
                Scene::shown("end_credit", range, None),
            );
            return;
        }
    }
}
