//! The page's own style rules, and what they come to for an element.

use super::css::{self, Declared, Style};
use super::selector::{self, Key};
use scraper::{ElementRef, Selector};
use std::collections::BTreeMap;

struct Rule {
    selector: Selector,
    /// Specificity, then order: the greater wins.
    weight: (u32, u32),
    style: Style,
}

/// The style rules of a page that say what is visible, to be looked up by what an element has.
#[derive(Default)]
pub(super) struct Sheet {
    rules: Vec<Rule>,
    by_id: BTreeMap<String, Vec<u32>>,
    by_class: BTreeMap<String, Vec<u32>>,
    by_tag: BTreeMap<String, Vec<u32>>,
    others: Vec<u32>,
}

/// More rules than any page has; a sheet over it is cut.
const MAX_RULES: usize = 20_000;

impl Sheet {
    /// Adds a `<style>` element's text; `media` is its media query list.
    pub(super) fn add(&mut self, text: &str, media: &str) {
        if css::media_holds(media) {
            css::rules(text, &mut |selectors, style| self.add_rule(selectors, style));
        }
    }

    fn add_rule(&mut self, selectors: &str, style: Style) {
        for one in selector::split(selectors) {
            // What the parser does not know (`:hover`, `::before`) never matches an element at rest.
            let Ok(parsed) = Selector::parse(one) else { continue };
            if self.rules.len() >= MAX_RULES {
                return;
            }
            let weighed = selector::weigh(one);
            let number = self.rules.len() as u32;
            self.rules.push(Rule { selector: parsed, weight: (weighed.specificity, number), style });
            let list = match weighed.key {
                Key::Id(id) => self.by_id.entry(id).or_default(),
                Key::Class(class) => self.by_class.entry(class).or_default(),
                Key::Tag(tag) => self.by_tag.entry(tag).or_default(),
                Key::Any => &mut self.others,
            };
            list.push(number);
        }
    }

    /// What the rules and the element's own `style` attribute come to.
    pub(super) fn style_of(&self, element: ElementRef<'_>, own: Option<&str>) -> Style {
        let mut best = Best::default();
        if !self.rules.is_empty() {
            let value = element.value();
            let mut look = |numbers: Option<&Vec<u32>>| {
                numbers.into_iter().flatten().for_each(|n| best.try_rule(&self.rules[*n as usize], element));
            };
            look(Some(&self.others));
            look(self.by_tag.get(value.name()));
            value.classes().for_each(|class| look(self.by_class.get(class)));
            look(value.id().and_then(|id| self.by_id.get(id)));
        }
        if let Some(own) = own {
            best.take(Style::read(own), (u32::MAX, 0));
        }
        best.style
    }
}

/// The winning declarations so far.
#[derive(Default)]
struct Best {
    style: Style,
    weights: [(u32, u32); 3],
}

impl Best {
    fn take(&mut self, style: Style, weight: (u32, u32)) {
        let [rendered, visible, pre] = &mut self.weights;
        choose(&mut self.style.rendered, rendered, style.rendered, weight);
        choose(&mut self.style.visible, visible, style.visible, weight);
        choose(&mut self.style.pre, pre, style.pre, weight);
    }

    /// Takes a rule that matches; one that would lose anyway is not matched at all.
    fn try_rule(&mut self, rule: &Rule, element: ElementRef<'_>) {
        let mut with = Self { style: self.style, weights: self.weights };
        with.take(rule.style, rule.weight);
        if (with.style != self.style || with.weights != self.weights) && rule.selector.matches(&element) {
            *self = with;
        }
    }
}

fn choose(current: &mut Declared, current_weight: &mut (u32, u32), new: Declared, weight: (u32, u32)) {
    let Some((_, important)) = new else { return };
    let before = current.map(|(_, important)| (important, *current_weight));
    if before.is_none_or(|before| (important, weight) >= before) {
        (*current, *current_weight) = (new, weight);
    }
}
