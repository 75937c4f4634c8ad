//! Addresses: only http(s), without what follows a reader about, and out of a redirector's query.

/// Query keys that say how a reader came, not where the page is.
const TRACKING: &[&str] =
    &["fbclid", "gclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "cmpid", "ocid", "ncid", "smid"];

/// Query keys under which redirectors keep the address that they lead to.
const TARGET: &[&str] = &["url", "u", "q", "to", "target", "dest", "destination", "redirect", "redirect_url"];

/// The address that an address stands for; `None` where it is none of the web.
pub(super) fn plain(href: &str) -> Option<String> {
    let mut at = href.trim().to_owned();
    // A redirector may lead to another; more than a few is no honest link.
    for _ in 0..3 {
        host(&at)?;
        let Some(inner) = target(&at) else { break };
        at = inner;
    }
    Some(untracked(&at))
}

/// The host of an http(s) address, in lower case, without `www.`.
pub(super) fn host(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return None;
    }
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    (host.contains('.') && !host.contains(char::is_whitespace)).then(|| host.to_owned())
}

/// Whether an address names a page and not a site's front.
pub(super) fn is_page(url: &str) -> bool {
    depth(url) > 1
}

/// How many bytes follow the host: the longer, the more likely one article.
pub(super) fn depth(url: &str) -> usize {
    let rest = url.split_once("://").map_or("", |(_, rest)| rest);
    rest.find('/').map_or(0, |slash| rest.len() - slash)
}

/// The part of a host that its owner chose: `example` of `news.example.co.uk`.
pub(super) fn label(host: &str) -> &str {
    let parts: Vec<&str> = host.split('.').collect();
    let n = parts.len();
    let second = |p: &str| matches!(p, "co" | "com" | "org" | "net" | "ac" | "gov" | "edu" | "or" | "ne" | "go");
    let at = if n > 2 && parts[n - 1].len() == 2 && second(parts[n - 2]) { 3 } else { 2 };
    parts.get(n.saturating_sub(at)).copied().unwrap_or(host)
}

fn query(url: &str) -> impl Iterator<Item = (&str, &str)> {
    let before = url.split('#').next().unwrap_or("");
    let query = before.split_once('?').map_or("", |(_, q)| q);
    query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

fn target(url: &str) -> Option<String> {
    let found = query(url).find(|(key, value)| TARGET.contains(key) && value.len() > 8)?;
    let inner = decoded(found.1);
    host(&inner).map(|_| inner)
}

fn untracked(url: &str) -> String {
    let is_tracking = |key: &str| key.to_ascii_lowercase().starts_with("utm_") || TRACKING.contains(&key);
    if !query(url).any(|(key, _)| is_tracking(key)) {
        return url.to_owned();
    }
    let (before, fragment) = url.split_once('#').map_or((url, None), |(b, f)| (b, Some(f)));
    let (base, all) = before.split_once('?').unwrap_or((before, ""));
    let kept: Vec<&str> = all.split('&').filter(|p| !is_tracking(p.split('=').next().unwrap_or(""))).collect();
    let mut out = base.to_owned();
    if !kept.is_empty() {
        out = format!("{out}?{}", kept.join("&"));
    }
    fragment.map_or(out.clone(), |f| format!("{out}#{f}"))
}

/// Undoes percent encoding; what is no valid encoding stays as it is.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |at: usize| tail.get(at).and_then(|b| char::from(*b).to_digit(16));
        if let (b'%', Some(high), Some(low)) = (first, hex(0), hex(1)) {
            bytes.push((high * 16 + low) as u8);
            rest = tail.get(2..).unwrap_or(&[]);
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{host, label, plain};

    #[test]
    fn tracking_goes_and_the_rest_stays() {
        let cases = [
            ("https://example.org/a?utm_source=x&id=4&fbclid=9#top", Some("https://example.org/a?id=4#top")),
            ("https://example.org/a?utm_medium=x", Some("https://example.org/a")),
            (
                "https://out.example/r?url=https%3A%2F%2Fharbour.example%2Fa%3Futm_source%3Dx",
                Some("https://harbour.example/a"),
            ),
            ("javascript:alert(1)", None),
            (
                "https://out.example/r?url=javascript%3A%2F%2Fx.y",
                Some("https://out.example/r?url=javascript%3A%2F%2Fx.y"),
            ),
        ];
        for (from, to) in cases {
            assert_eq!(plain(from).as_deref(), to, "{from}");
        }
    }

    #[test]
    fn a_host_is_what_its_owner_chose() {
        assert_eq!(host("HTTPS://u@www.News.Example.co.uk:80/x").as_deref(), Some("news.example.co.uk"));
        assert_eq!(label("news.example.co.uk"), "example");
        assert_eq!(label("example.org"), "example");
    }
}
