//! The overlay's voices and statement cards.

use super::background::{Background, Opened, active, page, settle, view};
use serde_json::json;
use unspun::wasm::panel::Place;
use wasm_bindgen_test::wasm_bindgen_test;

async fn opened(background: &std::rc::Rc<Background>) -> Opened {
    let opened = Opened::with(background, Place::Frame, "0f").await;
    background.asked();
    opened
}

/// The numbers of the statements that are shown.
fn shown(opened: &Opened) -> Vec<&'static str> {
    ["0", "1", "2"].into_iter().filter(|n| opened.find(&format!("[data-statement='{n}']")).is_some()).collect()
}

fn pressed(opened: &Opened, selector: &str) -> bool {
    opened.find(selector).unwrap().get_attribute("aria-pressed").unwrap() == "true"
}

fn command(command: &str) -> String {
    format!(r#"{{"type":"command","key":"k","command":{command}}}"#)
}

#[wasm_bindgen_test]
async fn a_statement_shows_its_speaker_only_where_that_is_firm() {
    let opened = opened(&Background::showing(&view())).await;
    let firm = opened.words("[data-statement='0'] [data-part=speaker]");
    assert_eq!(firm, "Maria Lopez · the town's engineer · said panel_kind_direct");
    assert_eq!(opened.words("[data-statement='0'] [data-part=words]"), "“We could not let it fall,” … “Not now.”");
    assert!(opened.find("[data-statement='0'] [data-part=status]").is_none());
    let doubtful = opened.words("[data-statement='1'] [data-part=speaker]");
    assert_eq!(doubtful, "panel_uncertain · He · warned panel_kind_indirect");
    let status = opened.words("[data-statement='1'] [data-part=status]");
    assert_eq!(status, "panel_status_hedged maypanel_status_unconfirmed not clear");
    assert_eq!(opened.words("[data-statement='1'] .remark"), "panel_note_unverified It is not clear.");
}

#[wasm_bindgen_test]
async fn each_voice_stands_once_and_the_uncertain_ones_apart() {
    let opened = opened(&Background::showing(&view())).await;
    let voices = opened.all(".voices li");
    assert_eq!(voices, ["Maria Lopezthe town's engineer1", "The council1", "panel_uncertain1"]);
    assert_eq!(opened.words(".voices .uncertain"), "panel_uncertain1");
}

#[wasm_bindgen_test]
async fn a_voice_narrows_the_statements_and_a_second_click_shows_all() {
    let background = Background::showing(&view());
    let opened = opened(&background).await;
    opened.click("[data-voice='1'] button");
    assert_eq!(shown(&opened), ["2"]);
    assert!(pressed(&opened, "[data-voice='1'] button") && !pressed(&opened, "[data-voice='0'] button"));
    assert!(opened.words(".narrowed").starts_with("panel_narrowed panel_n_1 panel_n_3"));
    opened.click("#voice-uncertain");
    assert_eq!(shown(&opened), ["1"]);
    opened.click("#voice-uncertain");
    assert_eq!(shown(&opened), ["0", "1", "2"]);
    assert!(opened.find(".narrowed").is_none());
    assert!(background.asked().is_empty(), "filtering is nothing that the page hears of");
}

#[wasm_bindgen_test]
async fn a_status_narrows_the_statements() {
    let opened = opened(&Background::showing(&view())).await;
    let names = opened.all("[data-roving=panel_statuses] button");
    assert_eq!(names, ["panel_status_unconfirmed 1", "panel_status_denied 1", "panel_status_hedged 1"]);
    opened.click("#status-denied");
    assert_eq!(shown(&opened), ["2"]);
    opened.click("[data-do=all]");
    assert_eq!(shown(&opened), ["0", "1", "2"]);
}

#[wasm_bindgen_test]
async fn a_click_on_the_words_goes_to_the_passage_and_escape_comes_back() {
    let background = Background::showing(&view());
    let opened = opened(&background).await;
    assert!(opened.find("[data-do=back]").is_none());
    opened.click("[data-statement='1'] [data-part=words]");
    assert_eq!(background.asked(), [command(r#"{"do":"jump","statement":1}"#)]);
    assert!(opened.find("[data-statement='1'][data-current] [data-do=back]").is_some());
    opened.click("[data-do=back]");
    assert_eq!(background.asked(), [command(r#"{"do":"back"}"#)]);
    assert!(opened.find("[data-do=back]").is_none());
    opened.click("[data-statement='0'] [data-part=words]");
    background.asked();
    opened.press("Escape");
    assert_eq!(background.asked(), [command(r#"{"do":"back"}"#)]);
}

#[wasm_bindgen_test]
async fn escape_takes_a_filter_back_before_it_closes() {
    let background = Background::showing(&view());
    let opened = opened(&background).await;
    opened.click("#status-denied");
    opened.press("Escape");
    assert_eq!(shown(&opened), ["0", "1", "2"]);
    assert!(background.asked().is_empty());
}

#[wasm_bindgen_test]
async fn arrow_keys_move_inside_a_list_that_the_tab_key_enters_once() {
    let opened = opened(&Background::showing(&view())).await;
    let stops = |list: &str| opened.all(&format!("[data-roving={list}] [data-item][tabindex='0']")).len();
    assert_eq!((stops("panel_voices"), stops("panel_statuses"), stops("statements")), (1, 1, 1));
    opened.find("#jump-0").unwrap().focus().unwrap();
    let id = || active().unwrap().id();
    opened.press("ArrowDown");
    assert_eq!(id(), "jump-1");
    assert_eq!(opened.find("#jump-1").unwrap().tab_index(), 0);
    assert_eq!(stops("statements"), 1);
    opened.press("End");
    assert_eq!(id(), "jump-2");
    opened.press("ArrowDown");
    assert_eq!(id(), "jump-2");
    opened.press("Home");
    assert_eq!(id(), "jump-0");
}

#[wasm_bindgen_test]
async fn the_focus_stays_where_it_was_when_something_changes() {
    let background = Background::showing(&view());
    let opened = opened(&background).await;
    opened.find("#jump-2").unwrap().focus().unwrap();
    background.tell(&json!({ "type": "changed", "key": "k", "state": page(true, &[0]) }));
    assert!(opened.main.contains(Some(&active().unwrap())));
    assert_eq!(active().unwrap().id(), "jump-2");
    assert_eq!(opened.find("#jump-2").unwrap().tab_index(), 0);
}

#[wasm_bindgen_test]
async fn a_statement_is_copied_with_a_link_that_leads_to_its_words() {
    let background = Background::showing(&view());
    let opened = opened(&background).await;
    opened.click("#jump-0");
    opened.click("[data-statement='0'] [data-do=markdown]");
    settle().await;
    let copied = background.copied().remove(0);
    assert_eq!(
        copied,
        "> “We could not let it fall,” … “Not now.”\n>\n> — Maria Lopez, the town's engineer (panel\\_kind\\_direct), \
         [The \\[old\\] pump](https://copies.example/pump%281%29#:~:text=We%20could%20not%20let%20it%20fall)"
    );
    assert_eq!(opened.words("[data-part=notice]"), "panel_copied");
    opened.click("#jump-1");
    assert!(opened.find("[data-part=notice]").is_none());
    opened.click("[data-statement='1'] [data-do=text]");
    settle().await;
    assert_eq!(
        background.copied(),
        ["the roof may be lost\n— panel_uncertain (He) (panel_kind_indirect; panel_status_hedged: may; \
          panel_status_unconfirmed: not clear)\nThe [old] pump\n\
          https://copies.example/pump%281%29#:~:text=the%20roof%20may%20be%20lost"]
    );
}

#[wasm_bindgen_test]
async fn all_that_is_shown_is_copied_under_the_title() {
    let background = Background::showing(&view());
    let opened = opened(&background).await;
    opened.click("#markdown-all");
    opened.click("#status-denied");
    opened.click("#text-all");
    settle().await;
    let [all, one] = background.copied().try_into().unwrap();
    assert!(all.starts_with("# The \\[old\\] pump\n\nhttps://copies.example/pump(1)#top\n\n> “We"), "{all}");
    assert_eq!(all.matches("#:~:text=").count(), 3);
    assert!(one.starts_with("that it was “no longer” its roof\n— The council"), "{one}");
}

#[wasm_bindgen_test]
async fn a_browser_that_does_not_let_anything_be_copied_is_named() {
    let background = Background::without_clipboard();
    let opened = opened(&background).await;
    opened.click("#text-all");
    settle().await;
    assert_eq!(opened.words("[data-part=notice]"), "panel_not_copied");
}
