//! Rules that need code: one rule, one file, called by its name. Each says in its first lines what it finds and what not;
//! `tests/fixtures/boilerplate/NAME.html` shows both.

mod about_the_author;
mod ad_break;
mod after_the_body;
mod arrow_link;
mod aside_landmark;
mod bare_address;
mod box_over_link;
mod bracket_code;
mod call_at_the_end;
mod call_words;
mod card_link;
mod card_run;
mod contact_line;
mod control;
mod label_of_links;
mod labelled_box;
mod labelled_link;
mod control_link;
mod counter;
mod credited_image;
mod cut_off;
mod date_line;
mod embed_stub;
mod figure_caption;
mod footer_landmark;
mod form_box;
mod hashtags;
mod heading_of_folds;
mod headline_link;
mod home_link;
mod image_text;
mod inner_link;
mod lead_in_link;
mod link_list;
mod link_row;
mod menu_link;
mod named_source;
mod navigation_landmark;
mod outside_link;
mod own_sentence;
mod over_buttons;
mod outside_the_body;
mod paid_links;
mod piped_row;
mod player_time;
mod repeated;
mod repeated_link;
mod running_text;
mod self_praise;
mod share_links;
mod shop_link;
mod site_name;
mod story_card;
mod story_turn;
mod table_cell;
mod taken_over;
mod ticker_line;
mod time_element;
mod under_label;
mod votes;
mod weather_line;

pub(super) use super::judge::{Element, Judge, Rule};
use crate::rule::RuleId;

/// The rule of the boxes that `marks` finds.
pub(super) const LABELLED_BOX: RuleId = labelled_box::RULE.id;

/// The rule of the boxes around fields for an address.
pub(super) const FORM_BOX: RuleId = form_box::RULE.id;

/// All of them, in the order in which they are asked: a rule on blocks sees what those before it have found.
pub(super) static RULES: &[Rule] = &[
    navigation_landmark::RULE,
    footer_landmark::RULE,
    aside_landmark::RULE,
    control::RULE,
    figure_caption::RULE,
    story_turn::RULE,
    time_element::RULE,
    labelled_box::RULE,
    form_box::RULE,
    card_run::RULE,
    card_link::RULE,
    outside_link::RULE,
    arrow_link::RULE,
    headline_link::RULE,
    control_link::RULE,
    shop_link::RULE,
    menu_link::RULE,
    link_list::RULE,
    link_row::RULE,
    share_links::RULE,
    home_link::RULE,
    inner_link::RULE,
    ticker_line::RULE,
    weather_line::RULE,
    player_time::RULE,
    votes::RULE,
    counter::RULE,
    embed_stub::RULE,
    ad_break::RULE,
    bracket_code::RULE,
    date_line::RULE,
    cut_off::RULE,
    story_card::RULE,
    hashtags::RULE,
    image_text::RULE,
    credited_image::RULE,
    about_the_author::RULE,
    named_source::RULE,
    taken_over::RULE,
    bare_address::RULE,
    lead_in_link::RULE,
    labelled_link::RULE,
    call_words::RULE,
    paid_links::RULE,
    over_buttons::RULE,
    piped_row::RULE,
    contact_line::RULE,
    call_at_the_end::RULE,
    own_sentence::RULE,
    repeated::RULE,
    repeated_link::RULE,
    self_praise::RULE,
    site_name::RULE,
    running_text::RULE,
    table_cell::RULE,
    after_the_body::RULE,
    outside_the_body::RULE,
    label_of_links::RULE,
    box_over_link::RULE,
    heading_of_folds::RULE,
    under_label::RULE,
];
