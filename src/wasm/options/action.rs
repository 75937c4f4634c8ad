//! What the reader does on the options page. Controls say it in their attributes: `data-do`, and the site, kind or value in
//! which they stand.

use crate::settings::{Badge, Change, Engine, Mode, Side};
use crate::wasm::crossing::named;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

/// What the reader does.
#[derive(Clone, Debug)]
pub(super) enum Action {
    /// Changes a setting.
    Change(Change),
    /// Changes one that needs the browser's leave, on a site or everywhere.
    Allow(Option<String>, Change),
    /// Looks for a site.
    Search(String),
    /// Saves the settings.
    Export,
    /// Saves what was called wrong.
    SaveWrong,
    /// Saves what was kept aside.
    SaveAside(usize),
    /// Reads settings from the file that was chosen.
    Import(HtmlInputElement),
    /// Goes back to the defaults; only the second click does.
    Reset,
    /// Keeps the settings in the browser's account, too, or no more.
    Sync(bool),
    /// Forgets something that is kept.
    Forget(&'static str),
}

impl Action {
    /// What a click does. Ticks and choices are heard when they change.
    pub(super) fn of_click(target: &Element) -> Option<Self> {
        let button = target.closest("button[data-do]").ok()??;
        let site = || inherited(&button, "data-site");
        Some(match button.get_attribute("data-do")?.as_str() {
            "export" => Self::Export,
            "save-wrong" => Self::SaveWrong,
            "save-aside" => Self::SaveAside(button.get_attribute("data-at")?.parse().ok()?),
            "reset" => Self::Reset,
            "forget-wrong" => Self::Forget("wrong"),
            "forget-aside" => Self::Forget("aside"),
            "forget-session" => Self::Forget("session"),
            "forget-sync" => Self::Forget("sync"),
            "forget-site" => Self::Change(Change::Forget { site: site()? }),
            "fold-again" => {
                let kind = inherited(&button, "data-kind")?;
                Self::Change(Change::Kind { site: site(), kind, folds: true })
            }
            "unpick" => Self::Change(Change::Unpick { site: site()?, selector: inherited(&button, "data-selector")? }),
            "add-site" => Self::Change(Change::Mode { site: site(), mode: Some(Mode::Never) }),
            "allow" => Self::automatic(site()),
            _ => return None,
        })
    }

    /// What a tick or a choice does.
    pub(super) fn of_change(target: &Element) -> Option<Self> {
        let does = target.get_attribute("data-do")?;
        let value = value(target);
        let ticked = target.dyn_ref::<HtmlInputElement>().is_some_and(HtmlInputElement::checked);
        Some(Self::Change(match does.as_str() {
            "mode" | "site-mode" => return Some(Self::mode(inherited(target, "data-site"), named(&value))),
            "kind" => Change::Kind { site: None, kind: inherited(target, "data-kind")?, folds: ticked },
            "private" => Change::Private { on: ticked },
            "marks" => Change::Marks { on: ticked },
            "find" => Change::Find { on: ticked },
            "paper" => Change::Paper { on: ticked },
            "badge" => Change::Badge { badge: named::<Badge>(&value)? },
            "side" => Change::Side { side: named::<Side>(&value)? },
            "engine" => Change::Search { engine: named::<Engine>(&value)? },
            "width" => Change::Width { width: value.parse().ok()? },
            "small" => Change::Small { small: ticked },
            "sync" => return Some(Self::Sync(ticked)),
            "import" => return target.clone().dyn_into().ok().map(Self::Import),
            _ => return None,
        }))
    }

    /// What typing does.
    pub(super) fn of_input(target: &Element) -> Option<Self> {
        (target.get_attribute("data-do")? == "search").then(|| Self::Search(value(target)))
    }

    fn mode(site: Option<String>, mode: Option<Mode>) -> Self {
        if mode == Some(Mode::Automatic) { Self::automatic(site) } else { Self::Change(Change::Mode { site, mode }) }
    }

    fn automatic(site: Option<String>) -> Self {
        let mode = Some(Mode::Automatic);
        Self::Allow(site.clone(), Change::Mode { site, mode })
    }
}

/// What stands in a control.
fn value(target: &Element) -> String {
    let choice = || target.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value);
    target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value).or_else(choice).unwrap_or_default()
}

/// An attribute of the control or of what it stands in.
fn inherited(control: &Element, name: &str) -> Option<String> {
    control.closest(&format!("[{name}]")).ok()??.get_attribute(name)
}
