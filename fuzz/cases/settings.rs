//! Settings that a reader imports, a policy that an organisation sets, and changes to them: one JSON text a line.
//!
//! The first line is the settings, the second the policy, the third an address and the words to look for; each that follows is a
//! change.

use unspun::settings::{Change, Policy, Settings, Stored, site_of};

/// Reads all of it and makes the changes; what is written can be read again, and means the same.
pub(crate) fn run(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let mut lines = input.lines();
    let mut line = || lines.next().unwrap_or_default();
    let (stored, policy, asked) = (line(), line(), line());
    let (url, words) = asked.split_once(' ').unwrap_or((asked, "words"));
    let Stored { mut settings, trouble } = Stored::read(stored);
    assert!(trouble.is_none() || settings == Settings::default(), "of a text that is wrong nothing holds");
    same_again(&settings);
    for change in lines.filter_map(|line| serde_json::from_str::<Change>(line).ok()) {
        let before = settings.clone();
        if settings.change(&change).is_err() {
            assert_eq!(settings, before, "a change that is none changes nothing");
        }
        same_again(&settings);
    }
    if let Some(address) = settings.search_address(words) {
        assert!(address.starts_with("https://") && !address.contains(char::is_whitespace), "{address}");
    }
    let _ = (site_of(url), settings.at(url), settings.automatic());
    if let Ok(policy) = Policy::read(policy) {
        let _ = (policy.at(settings.clone(), url), settings.under(&policy).automatic());
    }
}

/// What is kept is read as what it was.
fn same_again(settings: &Settings) {
    assert_eq!(Settings::read(&settings.to_json()).as_ref(), Ok(settings));
}
