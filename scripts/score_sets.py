"""The sets, each a function from a runner to the table's rows."""
import score_claims
import score_pages
import score_quotes

SETS = {
    "aggregator": score_pages.aggregator,
    "extraction": score_pages.extraction,
    "gate": score_pages.gate,
    "attribution": score_quotes.attribution,
    "status": score_claims.status,
    "notes": score_claims.notes,
    "wording": score_claims.wording,
    "origin": score_claims.origin,
    "fidelity": score_claims.fidelity,
}
