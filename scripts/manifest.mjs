// Both browsers' manifests from extension/manifest.json, which holds the keys of both and no version: that is Cargo.toml's.

import { readFile } from 'node:fs/promises';

const ROOT = new URL('../', import.meta.url);

/** { chromium, firefox } */
export async function manifests() {
  const source = JSON.parse(await readFile(new URL('extension/manifest.json', ROOT), 'utf8'));
  source.version = await crateVersion();
  return { chromium: chromium(source), firefox: firefox(source) };
}

async function crateVersion() {
  const cargo = await readFile(new URL('Cargo.toml', ROOT), 'utf8');
  const version = cargo.match(/^version = "([0-9.]+)"/m)?.[1];
  if (!version) throw new Error('Cargo.toml names no version that a store takes (numbers and dots)');
  return version;
}

function chromium(source) {
  const manifest = structuredClone(source);
  delete manifest.browser_specific_settings;
  delete manifest.sidebar_action;
  delete manifest.background?.scripts;
  delete manifest.action?.default_area;
  return manifest;
}

function firefox(source) {
  const manifest = structuredClone(source);
  delete manifest.minimum_chrome_version;
  delete manifest.side_panel;
  // Firefox takes an organisation's settings from a native manifest and knows no schema.
  delete manifest.storage;
  delete manifest.background?.service_worker;
  manifest.permissions = manifest.permissions?.filter((permission) => permission !== 'sidePanel');
  // Firefox gives every install its own address anyway, and warns of the key.
  for (const resource of manifest.web_accessible_resources ?? []) delete resource.use_dynamic_url;
  return manifest;
}
