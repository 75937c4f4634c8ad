/** A frame that is narrower or lower (CSS pixels) holds no article. The boxes that adverts are sold in are. */
export const LARGE = 320;
