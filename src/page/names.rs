//! The element and attribute names that the engine knows; all others are one.

macro_rules! names {
    ($(#[$doc:meta])* $type:ident, other $other:ident, $($variant:ident = $name:literal),* $(,)?) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs)] // each variant is the name that it stands for
        pub enum $type { $($variant,)* $other }

        impl $type {
            /// From the name as the document has it, in lower case.
            pub fn from_name(name: &str) -> Self {
                match name { $($name => Self::$variant,)* _ => Self::$other }
            }
        }
    };
}

names! {
    /// An element's name; `Text` is a text node, `Other` any element that the engine does not tell apart.
    Tag, other Other,
    Text = "#text", A = "a", Abbr = "abbr", Address = "address", Article = "article", Aside = "aside", Audio = "audio",
    B = "b", Bdi = "bdi", Bdo = "bdo", Big = "big", Blockquote = "blockquote", Body = "body", Br = "br", Button = "button",
    Caption = "caption", Center = "center", Cite = "cite", Code = "code", Data = "data", Dd = "dd", Del = "del",
    Details = "details", Dfn = "dfn", Dialog = "dialog", Div = "div", Dl = "dl", Dt = "dt", Em = "em", Fieldset = "fieldset",
    Figcaption = "figcaption", Figure = "figure", Font = "font", Footer = "footer", Form = "form", H1 = "h1", H2 = "h2",
    H3 = "h3", H4 = "h4", H5 = "h5", H6 = "h6", Head = "head", Header = "header", Hr = "hr", Html = "html", I = "i",
    Iframe = "iframe", Img = "img", Input = "input", Ins = "ins", Kbd = "kbd", Label = "label", Li = "li", Link = "link",
    Main = "main", Mark = "mark", Menu = "menu", Meta = "meta", Nav = "nav", Nobr = "nobr", Ol = "ol", Option = "option",
    P = "p", Picture = "picture", Pre = "pre", Q = "q", Rp = "rp", Rt = "rt", Ruby = "ruby", S = "s", Samp = "samp",
    Script = "script", Section = "section", Select = "select", Slot = "slot", Small = "small", Span = "span",
    Strike = "strike", Strong = "strong", Sub = "sub", Summary = "summary", Sup = "sup", Svg = "svg", Table = "table", Tbody = "tbody",
    Td = "td", Textarea = "textarea", Tfoot = "tfoot", Th = "th", Thead = "thead", Time = "time", Title = "title",
    Tr = "tr", Tt = "tt", U = "u", Ul = "ul", Var = "var", Video = "video", Wbr = "wbr",
}

impl Tag {
    /// Whether the element lies inside a line of text by default (HTML, "Rendering": phrasing content). Elements that the
    /// engine does not know are custom or exotic and count as blocks.
    pub fn is_inline(self) -> bool {
        use Tag::{
            A, Abbr, B, Bdi, Bdo, Big, Cite, Code, Data, Del, Dfn, Em, Font, I, Img, Ins, Kbd, Mark, Nobr, Picture, Q,
            Rp, Rt, Ruby, S, Samp, Slot, Small, Span, Strike, Strong, Sub, Sup, Text, Time, Tt, U, Var, Wbr,
        };
        #[rustfmt::skip]
        let inline = matches!(self, A | Abbr | B | Bdi | Bdo | Big | Cite | Code | Data | Del | Dfn | Em | Font | I | Img
            | Ins | Kbd | Mark | Nobr | Picture | Q | Rp | Rt | Ruby | S | Samp | Slot | Small | Span | Strike | Strong | Sub
            | Sup | Text | Time | Tt | U | Var | Wbr);
        inline
    }

    /// The level of a heading, 1 to 6.
    pub fn heading(self) -> Option<u8> {
        match self {
            Tag::H1 => Some(1),
            Tag::H2 => Some(2),
            Tag::H3 => Some(3),
            Tag::H4 => Some(4),
            Tag::H5 => Some(5),
            Tag::H6 => Some(6),
            _ => None,
        }
    }
}

names! {
    /// An attribute's name; `Other` is any that the engine does not read, which no snapshot carries.
    AttrName, other Other,
    Alt = "alt", Class = "class", Content = "content", DateTime = "datetime", Href = "href", Id = "id",
    ItemProp = "itemprop", ItemType = "itemtype", Name = "name", Property = "property", Rel = "rel", Role = "role",
    Type = "type",
}

impl AttrName {
    /// Whether a snapshot carries this attribute of an element called `tag`: what the engine reads, and no more, since
    /// attributes are most of what taking a snapshot costs. `extension/page/kind.ts` has the same table.
    pub fn is_kept_on(self, tag: Tag) -> bool {
        match self {
            Self::Class | Self::Id | Self::ItemProp | Self::ItemType | Self::Role => true,
            Self::Href | Self::Rel => matches!(tag, Tag::A | Tag::Link),
            Self::Content | Self::Name | Self::Property => tag == Tag::Meta,
            Self::Alt => tag == Tag::Img,
            Self::DateTime => tag == Tag::Time,
            Self::Type => matches!(tag, Tag::Input | Tag::Script),
            Self::Other => false,
        }
    }
}
