//! Reads JSON as pages embed it: only what structured data are asked for. `serde_json`'s value brought the reading of numbers and
//! wording for what is wrong with a text, 7 KB after gzip. What is no JSON (RFC 8259) is nothing, as there.

/// Lists and objects nest this deep at most: who writes more wants our stack.
const DEEPEST: u32 = 127;

/// A value.
#[derive(Debug, PartialEq)]
pub(super) enum Value {
    /// A string.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// An object, its fields as they stand there.
    Object(Vec<(String, Value)>),
    /// A number, `true`, `false` or `null`: nobody asks which.
    Other,
}

impl Value {
    /// The value that the text is.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut reader = Reader { text, at: 0 };
        let value = reader.value(DEEPEST)?;
        reader.pass_blanks();
        (reader.at == text.len()).then_some(value)
    }

    /// An object's field: of several with one name the last.
    pub(super) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else { return None };
        fields.iter().rev().find(|(field, _)| field == name).map(|(_, value)| value)
    }

    /// Its text, if it is a string.
    pub(super) fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// A list's values, or the value itself.
    pub(super) fn each(&self) -> &[Self] {
        if let Self::List(list) = self { list } else { std::slice::from_ref(self) }
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn value(&mut self, deeper: u32) -> Option<Value> {
        self.pass_blanks();
        match self.peek()? {
            b'"' => self.string().map(Value::Text),
            b'[' => self.list(deeper.checked_sub(1)?),
            b'{' => self.object(deeper.checked_sub(1)?),
            b't' => self.word("true"),
            b'f' => self.word("false"),
            b'n' => self.word("null"),
            _ => self.number(),
        }
    }

    fn list(&mut self, deeper: u32) -> Option<Value> {
        let mut list = Vec::new();
        while self.goes_on(b']', list.is_empty())? {
            list.push(self.value(deeper)?);
        }
        Some(Value::List(list))
    }

    fn object(&mut self, deeper: u32) -> Option<Value> {
        let mut fields = Vec::new();
        while self.goes_on(b'}', fields.is_empty())? {
            self.pass_blanks();
            let name = self.string()?;
            self.pass_blanks();
            self.take(b':').then_some(())?;
            fields.push((name, self.value(deeper)?));
        }
        Some(Value::Object(fields))
    }

    /// Whether another entry follows, after the bracket that opens (`first`) or an entry.
    fn goes_on(&mut self, end: u8, first: bool) -> Option<bool> {
        self.at += usize::from(first);
        self.pass_blanks();
        if self.take(end) {
            return Some(false);
        }
        (first || self.take(b',')).then_some(true)
    }

    fn string(&mut self) -> Option<String> {
        self.take(b'"').then_some(())?;
        let mut string = String::new();
        loop {
            let rest = self.text.get(self.at..)?;
            let plain = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..0x20))?;
            string.push_str(rest.get(..plain)?);
            self.at += plain + 1;
            match rest.as_bytes().get(plain)? {
                b'"' => return Some(string),
                b'\\' => string.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    /// What a backslash stands before.
    fn escaped(&mut self) -> Option<char> {
        let mark = self.peek()?;
        self.at += 1;
        Some(match mark {
            b'"' | b'\\' | b'/' => char::from(mark),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let unit = self.unit()?;
                let low = if (0xd800..0xdc00).contains(&unit) && self.take(b'\\') && self.take(b'u') {
                    Some(self.unit()?)
                } else {
                    None
                };
                let mut read = char::decode_utf16([unit].into_iter().chain(low));
                let read = (read.next()?.ok(), read.next());
                // A second unit that is no other half would be a character of its own.
                if let (Some(c), None) = read { c } else { return None }
            }
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u16> {
        let digits = self.text.get(self.at..self.at + 4)?;
        self.at += 4;
        digits.bytes().try_fold(0, |unit, digit| Some(unit << 4 | char::from(digit).to_digit(16)? as u16))
    }

    fn number(&mut self) -> Option<Value> {
        self.take(b'-');
        let from = self.at;
        (self.digits() && (self.at == from + 1 || self.text.as_bytes().get(from) != Some(&b'0'))).then_some(())?;
        if self.take(b'.') {
            self.digits().then_some(())?;
        }
        if self.take(b'e') || self.take(b'E') {
            let _sign = self.take(b'+') || self.take(b'-');
            self.digits().then_some(())?;
        }
        Some(Value::Other)
    }

    /// Whether a digit stands here; passes over it and those behind it.
    fn digits(&mut self) -> bool {
        let from = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        self.at > from
    }

    fn word(&mut self, word: &str) -> Option<Value> {
        let stands = self.text.get(self.at..)?.starts_with(word);
        self.at += word.len();
        stands.then_some(Value::Other)
    }

    fn pass_blanks(&mut self) {
        while self.peek().is_some_and(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let stands = self.peek() == Some(byte);
        self.at += usize::from(stands);
        stands
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::Value;

    /// A value as `serde_json` has it, without what nobody asks for.
    fn known(value: serde_json::Value) -> Value {
        match value {
            serde_json::Value::String(text) => Value::Text(text),
            serde_json::Value::Array(list) => Value::List(list.into_iter().map(known).collect()),
            serde_json::Value::Object(map) => Value::Object(map.into_iter().map(|(k, v)| (k, known(v))).collect()),
            _ => Value::Other,
        }
    }

    /// Fields by name, of several with one name the last.
    fn sorted(value: Value) -> Value {
        match value {
            Value::List(list) => Value::List(list.into_iter().map(sorted).collect()),
            Value::Object(fields) => {
                let last: std::collections::BTreeMap<_, _> = fields.into_iter().map(|(k, v)| (k, sorted(v))).collect();
                Value::Object(last.into_iter().collect())
            }
            other => other,
        }
    }

    fn check(text: &str) {
        let wanted = serde_json::from_str(text).ok().map(|value| sorted(known(value)));
        assert_eq!(Value::read(text).map(sorted), wanted, "{text}");
    }

    const TEXT: &str = r#" {"@graph": [{"@type": ["NewsArticle"], "name": "Ada \"Q\" \u00e9\ud83d\ude00\n\/", "n": [-0.5e+3, 10, 0]},
        true, false, null, [], {}, "", [[{"a": {"b": 1E9}}]]], "a": 1, "a": "twice"} "#;

    #[test]
    fn it_reads_what_serde_json_reads_and_refuses_what_that_refuses() {
        check(TEXT);
        for cut in (0..=TEXT.len()).filter(|at| TEXT.is_char_boundary(*at)) {
            check(&TEXT[..cut]);
            check(&TEXT[cut..]);
            for put in ["\"", "\\", ",", "]", "}", "{", "[", "0", "-", ".", "e", "\u{1}", "u", "é", " ", "tru"] {
                check(&format!("{}{put}{}", &TEXT[..cut], &TEXT[cut..]));
            }
        }
        for other in
            ["01", "-", "1.", "1e", r#""\ud800""#, r#""\ud800\u0041""#, r#""\udc00""#, r#""\u+123""#, "nul", "[1 2]"]
        {
            check(other);
        }
    }

    #[test]
    fn nesting_ends_where_serde_json_ends_it() {
        for depth in [1, 126, 127, 128, 5_000] {
            check(&("[".repeat(depth) + &"]".repeat(depth)));
            check(&(r#"{"a":"#.repeat(depth) + "1" + &"}".repeat(depth)));
        }
    }
}
