//! Addresses as they are read, never fetched: hosts, redirectors unwrapped, tracking taken off.

use percent_encoding::percent_decode_str;

/// The host of an http(s) address in lower case, without `www.`; empty for anything else. A browser takes a backslash for a
/// slash and passes over line ends: an address with such in its authority leads elsewhere than it seems to, and has no host.
pub(super) fn host(url: &str) -> String {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")).unwrap_or("");
    let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
    if authority.contains(|c: char| c == '\\' || c.is_whitespace() || c.is_control() || HIDDEN.contains(&c)) {
        return String::new();
    }
    let host = authority.rsplit('@').next().unwrap_or("").split(':').next().unwrap_or("").to_ascii_lowercase();
    host.strip_prefix("www.").map(str::to_owned).unwrap_or(host)
}

/// What is not seen, or turns what is seen around.
const HIDDEN: std::ops::RangeInclusive<char> = '\u{200b}'..='\u{206f}';

/// The path with what follows it; empty where the address is a site's front page.
pub(super) fn path(url: &str) -> &str {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    rest.split_once('/').map_or("", |(_, path)| path).trim_end_matches('/')
}

/// The part of a host that its owner registered: "news.bbc.co.uk" is "bbc.co.uk".
pub(super) fn domain(host: &str) -> &str {
    let labels: Vec<&str> = host.split('.').collect();
    let second = labels.len().checked_sub(2).and_then(|at| labels.get(at)).copied().unwrap_or("");
    let short = labels.last().is_some_and(|tld| tld.len() == 2);
    let shared = short && matches!(second, "co" | "com" | "org" | "net" | "gov" | "ac" | "edu" | "or" | "ne" | "go")
        || matches!(second, "blogspot" | "wordpress" | "substack" | "github" | "tumblr");
    let keep = if shared { 3 } else { 2 };
    let skip = labels.len().saturating_sub(keep);
    host.splitn(skip + 1, '.').last().unwrap_or(host)
}

/// The label that carries the name: "bbc" of "news.bbc.co.uk".
pub(super) fn brand(host: &str) -> &str {
    domain(host).split('.').next().unwrap_or("")
}

/// An address without redirectors and tracking; `None` where it is no http(s) address.
pub(super) fn clean(url: &str) -> Option<String> {
    let mut url = url.trim().to_owned();
    for _ in 0..3 {
        match unwrapped(&url) {
            Some(inner) => url = inner,
            None => break,
        }
    }
    (!host(&url).is_empty()).then(|| without_tracking(&url))
}

/// What a redirector leads to, where its address says so.
fn unwrapped(url: &str) -> Option<String> {
    let host = host(url);
    if let Some(path) = path(url).strip_prefix("amp/s/").filter(|_| brand(&host) == "google") {
        return Some(format!("https://{path}"));
    }
    if host.ends_with("cdn.ampproject.org") {
        let rest = path(url).split_once("/s/").map(|(_, rest)| rest)?;
        return Some(format!("https://{rest}"));
    }
    let (before, query) = url.split_once('?')?;
    let script = before.rsplit('/').next().unwrap_or("");
    let is_redirector =
        matches!(host.as_str(), "l.facebook.com" | "lm.facebook.com" | "out.reddit.com" | "l.instagram.com")
            || host.ends_with("safelinks.protection.outlook.com")
            || REDIRECTS.contains(&script.split('.').next().unwrap_or(""));
    let target = query.split(['&', ';']).filter_map(|pair| pair.split_once('='));
    let target = target
        .filter(|(name, _)| TARGETS.contains(name))
        .map(|(_, value)| percent_decode_str(value).decode_utf8_lossy());
    target.filter(|value| is_redirector && !self::host(value).is_empty()).map(std::borrow::Cow::into_owned).next()
}

const REDIRECTS: &[&str] =
    &["url", "l", "out", "redirect", "redir", "away", "click", "go", "link", "goto", "exit", "track", "r", "jump"];
const TARGETS: &[&str] = &[
    "url",
    "u",
    "q",
    "to",
    "target",
    "dest",
    "destination",
    "redirect",
    "redirect_url",
    "link",
    "goto",
    "murl",
    "out",
];

/// Leaves out the query parameters that only count clicks.
fn without_tracking(url: &str) -> String {
    let (url, fragment) = url.split_once('#').map_or((url, ""), |(url, fragment)| (url, fragment));
    let Some((path, query)) = url.split_once('?') else {
        return if fragment.starts_with('!') { format!("{url}#{fragment}") } else { url.to_owned() };
    };
    let tracks = |pair: &&str| {
        let name = pair.split('=').next().unwrap_or("").to_ascii_lowercase();
        name.starts_with("utm_") || name.starts_with("at_") || TRACKERS.contains(&name.as_str())
    };
    let kept: Vec<&str> = query.split('&').filter(|pair| !tracks(pair)).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

const TRACKERS: &[&str] = &[
    "fbclid",
    "gclid",
    "dclid",
    "msclkid",
    "yclid",
    "mc_cid",
    "mc_eid",
    "igshid",
    "cmpid",
    "cmp",
    "ocid",
    "ref",
    "ref_src",
    "ref_url",
    "source",
    "src",
    "smid",
    "partner",
    "feedtype",
    "feedname",
    "ncid",
    "sh",
    "cid",
    "traffic_source",
    "taid",
];

#[cfg(test)]
mod tests {
    use super::{brand, clean, domain, host};

    #[test]
    fn hosts_and_brands() {
        assert_eq!(host("https://www.Example.org:8080/a?b"), "example.org");
        assert_eq!(host("javascript:alert(1)"), "");
        assert_eq!(host(r"https://evil.example\@example.org/a"), "", "a browser goes to evil.example");
        assert_eq!(host("https://evil.example\n@example.org/a"), "");
        assert_eq!(host("https://example.\u{202e}gro/a"), "");
        assert_eq!(domain("news.example.co.uk"), "example.co.uk");
        assert_eq!(brand("m.example.com"), "example");
    }

    #[test]
    fn redirectors_and_tracking_come_off() {
        let wrapped = "https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fa%3Futm_source%3Dx%26id%3D7&sa=D";
        assert_eq!(clean(wrapped).as_deref(), Some("https://example.org/a?id=7"));
        assert_eq!(clean("https://example.org/a?fbclid=1#top").as_deref(), Some("https://example.org/a"));
        assert_eq!(clean("data:text/html,x"), None);
        let share = "https://example.org/share?url=https%3A%2F%2Fother.example%2Fb";
        assert_eq!(clean(share).as_deref(), Some(share), "a share address is no redirector");
    }
}
