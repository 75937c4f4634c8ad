//! Style rules as far as they say what is visible: `display`, `visibility` and `white-space`.

use cssparser::{Parser, Token};

/// The width for which media queries are judged, in CSS pixels: a common desktop window.
const VIEWPORT: f32 = 1280.0;

/// A declared value, and whether it is `!important`.
pub(super) type Declared = Option<(bool, bool)>;

/// What a list of declarations says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// Whether it is rendered at all (`display`).
    pub(super) rendered: Declared,
    /// Whether its own text is seen (`visibility`).
    pub(super) visible: Declared,
    /// Whether blanks are kept (`white-space`).
    pub(super) pre: Declared,
}

impl Style {
    /// Reads declarations, as a `style` attribute or a rule's block has them.
    pub(super) fn read(declarations: &str) -> Self {
        Self::parse(&mut Parser::new(declarations))
    }

    /// Whether it says nothing.
    pub(super) fn is_empty(self) -> bool {
        self == Self::default()
    }

    fn parse(parser: &mut Parser<'_>) -> Self {
        let mut style = Self::default();
        loop {
            let start = parser.position();
            let end = loop {
                match parser.next() {
                    Ok(Token::Semicolon) => break Some(';'),
                    // A nested rule: none of our declarations.
                    Ok(Token::CurlyBracketBlock) => break None,
                    Ok(_) => {}
                    Err(_) => break Some(' '),
                }
            };
            if let Some(end) = end {
                style.declare(parser.slice_from(start).trim_end_matches(end));
            }
            if parser.is_exhausted() {
                return style;
            }
        }
    }

    fn declare(&mut self, declaration: &str) {
        let Some((name, value)) = declaration.split_once(':') else { return };
        let name = name.rsplit("*/").next().unwrap_or(name).trim();
        let (value, important) = match value.split_once('!') {
            Some((value, mark)) => (value, mark.trim().eq_ignore_ascii_case("important")),
            None => (value, false),
        };
        let value = value.trim();
        let is_one_of = |names: &[&str]| names.iter().any(|n| value.eq_ignore_ascii_case(n));
        let (property, holds) = if name.eq_ignore_ascii_case("display") {
            (&mut self.rendered, !is_one_of(&["none"]))
        } else if name.eq_ignore_ascii_case("visibility") && !is_one_of(&["inherit", "unset"]) {
            (&mut self.visible, !is_one_of(&["hidden", "collapse"]))
        } else if name.eq_ignore_ascii_case("white-space") && !is_one_of(&["inherit", "unset"]) {
            (&mut self.pre, is_one_of(&["pre", "pre-wrap", "pre-line", "break-spaces"]))
        } else {
            return;
        };
        if important || !property.is_some_and(|(_, important)| important) {
            *property = Some((holds, important));
        }
    }
}

/// Hands every rule of a style sheet that says something to `found`: its selectors as they are written, and the style.
pub(super) fn rules(text: &str, found: &mut impl FnMut(&str, Style)) {
    read(&mut Parser::new(text), found);
}

fn read(parser: &mut Parser<'_>, found: &mut impl FnMut(&str, Style)) {
    loop {
        parser.skip_whitespace();
        let start = parser.position();
        let mut at_rule: Option<String> = None;
        let has_block = loop {
            let at_start = parser.position() == start;
            match parser.next() {
                Ok(Token::CDO | Token::CDC) if at_start => break false,
                Ok(Token::CurlyBracketBlock) => break true,
                Ok(Token::Semicolon) if at_rule.is_some() => break false,
                Ok(Token::AtKeyword(name)) if at_start => at_rule = Some(name.to_ascii_lowercase()),
                Ok(_) => {}
                Err(_) => return,
            }
        };
        if !has_block {
            continue;
        }
        let prelude = parser.slice_from(start);
        let prelude = prelude.strip_suffix('{').unwrap_or(prelude);
        // An error inside a block ends that block alone.
        let _ = parser.parse_nested_block(|block| {
            block_of(at_rule.as_deref(), prelude, block, found);
            Ok::<(), cssparser::ParseError<()>>(())
        });
    }
}

fn block_of(at_rule: Option<&str>, prelude: &str, block: &mut Parser<'_>, found: &mut impl FnMut(&str, Style)) {
    match at_rule {
        None => {
            let style = Style::parse(block);
            if !style.is_empty() {
                found(prelude, style);
            }
        }
        Some("media") if !media_holds(prelude.get("@media".len()..).unwrap_or("")) => {}
        Some("media" | "supports" | "layer") => read(block, found),
        Some(_) => {}
    }
    while block.next().is_ok() {}
}

/// Whether a media query list holds on a desktop screen. Features that it does not know are taken not to hold.
pub(super) fn media_holds(queries: &str) -> bool {
    let queries = queries.trim().to_ascii_lowercase();
    queries.is_empty() || queries.split(',').any(|query| query.split(" and ").all(|part| part_holds(part.trim())))
}

fn part_holds(part: &str) -> bool {
    let part = part.trim_start_matches("only ").trim();
    let Some(feature) = part.strip_prefix('(').and_then(|p| p.strip_suffix(')')) else {
        return matches!(part, "all" | "screen" | "not print");
    };
    let Some((name, value)) = feature.split_once(':') else { return false };
    let width = pixels(value.trim());
    match name.trim() {
        "min-width" => width.is_some_and(|w| w <= VIEWPORT),
        "max-width" => width.is_some_and(|w| w >= VIEWPORT),
        "orientation" => value.trim() == "landscape",
        _ => false,
    }
}

fn pixels(length: &str) -> Option<f32> {
    let number = |unit: &str| length.strip_suffix(unit)?.trim().parse::<f32>().ok();
    number("px").or_else(|| Some(number("rem").or_else(|| number("em"))? * 16.0))
}

#[cfg(test)]
mod tests {
    use super::{Style, media_holds, rules};

    #[test]
    fn declarations_the_last_wins_unless_one_is_important() {
        assert_eq!(Style::read("color: red; DISPLAY : none").rendered, Some((false, false)));
        assert_eq!(Style::read("display:none!important;display:block").rendered, Some((false, true)));
        assert_eq!(Style::read("display:none;display:block").rendered, Some((true, false)));
        assert_eq!(Style::read("visibility: hidden; & p { display: none }").rendered, None);
        assert!(Style::read("background: url(display:none)").is_empty());
    }

    #[test]
    fn rules_are_read_through_media_queries_that_hold() {
        let sheet = "/* a { } */ .a, .b > c { display: none } @import 'x'; @font-face { src: url(x) }
            @media print { .p { display: none } } @media (min-width: 60em) { .w { visibility: hidden } }
            @media screen and (max-width: 600px) { .m { display: none } }
            @keyframes k { from { visibility: hidden } } .z { color: red } .last { display: none }";
        let mut found = Vec::new();
        rules(sheet, &mut |selectors, _| found.push(selectors.trim().to_owned()));
        assert_eq!(found, [".a, .b > c", ".w", ".last"]);
        assert!(media_holds("") && media_holds("print, screen") && !media_holds("print"));
    }

    #[test]
    fn a_broken_sheet_gives_what_it_can() {
        let mut found = Vec::new();
        rules("<!-- .a { display: none } --> } .b { display: none", &mut |s, _| found.push(s.trim().to_owned()));
        assert_eq!(found.last().map(String::as_str), Some("} .b"));
    }
}
