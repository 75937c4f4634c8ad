//! What can be changed in a source: the operators of cargo-mutants that compile whatever the types are.

use proc_macro2::Span;
use std::ops::Range;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Attribute, BinOp, Block, Expr, ExprBinary, ExprUnary, ReturnType, Signature, Type, UnOp};

/// A place and what it could be instead.
pub struct Candidate {
    /// What is replaced, in bytes; empty at the beginning of a function's body.
    pub range: Range<usize>,
    /// The line, from 1.
    pub line: usize,
    /// The function around it.
    pub function: String,
    /// In words.
    pub what: String,
    /// How.
    pub change: Change,
}

/// How a place is changed.
pub enum Change {
    /// The function gives this at once.
    Leave(String),
    /// The expression is this.
    Replace(String),
}

/// Everything that can be changed.
pub fn candidates(source: &str) -> syn::Result<Vec<Candidate>> {
    let mut finder = Finder { source, functions: Vec::new(), found: Vec::new() };
    finder.visit_file(&syn::parse_file(source)?);
    Ok(finder.found)
}

struct Finder<'a> {
    source: &'a str,
    functions: Vec<String>,
    found: Vec<Candidate>,
}

impl Finder<'_> {
    fn text(&self, span: Span) -> &str {
        &self.source[span.byte_range()]
    }

    fn add(&mut self, span: Span, range: Range<usize>, what: String, change: Change) {
        let function = self.functions.join("::");
        self.found.push(Candidate { range, line: span.start().line, function, what, change });
    }

    fn replace(&mut self, span: Span, what: &str, by: String) {
        self.add(span, span.byte_range(), what.to_owned(), Change::Replace(by));
    }

    /// A function; what only the compiler runs cannot ask the environment.
    fn function(&mut self, attributes: &[Attribute], signature: &Signature, block: &Block, on: impl FnOnce(&mut Self)) {
        if signature.constness.is_some() || is_test(attributes) {
            return;
        }
        self.functions.push(signature.ident.to_string());
        let begin = block.brace_token.span.open().byte_range().end;
        if !block.stmts.is_empty() {
            for &value in values(&signature.output) {
                let what = if value.is_empty() { "does nothing".to_owned() } else { format!("gives {value}") };
                self.add(signature.ident.span(), begin..begin, what, Change::Leave(value.to_owned()));
            }
        }
        on(self);
        self.functions.pop();
    }
}

/// What a function could give without a look at anything.
fn values(output: &ReturnType) -> &'static [&'static str] {
    let ReturnType::Type(_, output) = output else { return &[""] };
    match &**output {
        Type::Reference(to) if matches!(&*to.elem, Type::Path(path) if path.path.is_ident("str")) => &["\"\""],
        Type::Path(path) => {
            let Some(last) = path.path.segments.last() else { return &[] };
            match last.ident.to_string().as_str() {
                "bool" => &["true", "false"],
                "u8" | "u16" | "u32" | "u64" | "usize" | "i32" | "i64" => &["0", "1"],
                "f32" | "f64" => &["0.0", "1.0"],
                "String" => &["String::new()"],
                "Option" => &["None"],
                "Vec" => &["Vec::new()"],
                _ => &[],
            }
        }
        _ => &[],
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || attribute.meta.require_list().is_ok_and(|list| list.tokens.to_string() == "test")
    })
}

/// Whether an expression of `&&` holds a `let`, which stands in conditions alone.
fn has_let(expression: &Expr) -> bool {
    match expression {
        Expr::Let(_) => true,
        Expr::Binary(binary) => has_let(&binary.left) || has_let(&binary.right),
        _ => false,
    }
}

fn others(operator: &BinOp) -> &'static [&'static str] {
    match operator {
        BinOp::Eq(_) => &["!="],
        BinOp::Ne(_) => &["=="],
        BinOp::Lt(_) => &["<=", ">"],
        BinOp::Gt(_) => &[">=", "<"],
        BinOp::Le(_) => &["<", ">"],
        BinOp::Ge(_) => &[">", "<"],
        BinOp::And(_) => &["||"],
        BinOp::Or(_) => &["&&"],
        BinOp::Add(_) => &["-"],
        BinOp::Sub(_) | BinOp::Div(_) => &["+"],
        BinOp::Mul(_) | BinOp::Rem(_) => &["/"],
        BinOp::AddAssign(_) => &["-="],
        BinOp::SubAssign(_) => &["+="],
        _ => &[],
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function(&item.attrs, &item.sig, &item.block, |finder| visit::visit_block(finder, &item.block));
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.function(&item.attrs, &item.sig, &item.block, |finder| visit::visit_block(finder, &item.block));
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !is_test(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_const(&mut self, _: &'ast syn::ItemConst) {}
    fn visit_item_static(&mut self, _: &'ast syn::ItemStatic) {}
    fn visit_impl_item_const(&mut self, _: &'ast syn::ImplItemConst) {}
    fn visit_item_macro(&mut self, _: &'ast syn::ItemMacro) {}
    fn visit_type(&mut self, _: &'ast Type) {}
    fn visit_pat(&mut self, _: &'ast syn::Pat) {}
    fn visit_expr_const(&mut self, _: &'ast syn::ExprConst) {}

    fn visit_expr_binary(&mut self, expression: &'ast ExprBinary) {
        if !has_let(&expression.left) && !has_let(&expression.right) {
            let (left, right) =
                (self.text(expression.left.span()).to_owned(), self.text(expression.right.span()).to_owned());
            let was = self.text(expression.op.span()).to_owned();
            for other in others(&expression.op) {
                self.replace(expression.span(), &format!("{was} is {other}"), format!("({left}) {other} ({right})"));
            }
        }
        visit::visit_expr_binary(self, expression);
    }

    fn visit_expr_unary(&mut self, expression: &'ast ExprUnary) {
        if matches!(expression.op, UnOp::Not(_) | UnOp::Neg(_)) {
            let inner = self.text(expression.expr.span()).to_owned();
            let what = format!("{} is not there", self.text(expression.op.span()));
            self.replace(expression.span(), &what, inner);
        }
        visit::visit_expr_unary(self, expression);
    }

    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        if let Some((_, guard)) = &arm.guard
            && !has_let(guard)
        {
            for value in ["true", "false"] {
                self.replace(guard.span(), &format!("the arm's condition is {value}"), value.to_owned());
            }
        }
        visit::visit_arm(self, arm);
    }
}
