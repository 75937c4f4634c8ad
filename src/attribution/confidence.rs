//! From a rule's score to a confidence: how often statements of such a score are right.

/// Scores, and how often statements of that score had the right words and the right source in every other development
/// article of `PolNeAR`, the first among them; docs/accuracy.md shows the other half.
const OBSERVED: &[(f32, f32)] = &[
    (0.0, 0.0),
    (0.3, 0.32),
    (0.4, 0.37),
    (0.5, 0.50),
    (0.6, 0.66),
    (0.7, 0.74),
    (0.8, 0.89),
    (0.9, 0.92),
    (1.0, 0.99),
];
/// A statement whose source is nowhere to be found.
const UNSOURCED: f32 = 0.17;

/// The confidence of a score, between the points of the table by straight lines.
pub(super) fn calibrated(score: f32) -> f32 {
    let pair = OBSERVED.windows(2).find(|w| score <= w[1].0);
    let Some([low, high]) = pair else { return 0.99 };
    low.1 + (high.1 - low.1) * (score.max(0.0) - low.0) / (high.0 - low.0)
}

/// The confidence of a statement with this score, low where nobody is said to have said it.
pub(super) fn confidence(score: f32, sourced: bool) -> f32 {
    if sourced { calibrated(score) } else { calibrated(score).min(UNSOURCED) }
}

#[cfg(test)]
mod tests {
    use super::calibrated;

    #[test]
    fn confidence_rises_with_the_score_and_stays_between_nought_and_one() {
        let all: Vec<f32> = (0..=120).map(|i| calibrated(i as f32 / 100.0 - 0.1)).collect();
        assert!(all.windows(2).all(|w| w[0] <= w[1]));
        assert!(all.iter().all(|c| (0.0..1.0).contains(c)));
    }
}
