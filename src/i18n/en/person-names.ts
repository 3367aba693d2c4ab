/** Words of made-up names: calm, easy to say and to spell, none of them about anybody. At most 20 letters in all. */
const first =
  'Amber Autumn Azure Brisk Bronze Calm Cedar Clear Coral Crisp Dusky Early Ember Fern Flint Golden Hazel Indigo Ivory ' +
  'Jade Keen Lilac Lunar Maple Merry Misty Mossy Olive Opal Patient Pearl Plain Quiet Rapid Russet Sandy Silver Slate ' +
  'Solar Steady Sunny Swift Teal Tidal Umber Velvet Violet Warm Winter Woven';

const second =
  'Badger Beaver Bison Bittern Crane Curlew Dipper Dolphin Dunlin Egret Falcon Finch Gannet Gecko Grebe Hare Heron Ibex ' +
  'Ibis Jackdaw Kestrel Kite Lark Lemur Linnet Lynx Marten Martin Merlin Newt Oryx Osprey Otter Owl Petrel Pipit Plover ' +
  'Puffin Raven Robin Seal Shrike Skua Stoat Stork Swallow Swift Tapir Tern Thrush Turtle Vole Walrus Weasel Whale Wren';

/** Words that belong to the desk or the machine: nobody may be called by one of them. */
const reserved =
  'instructor teacher professor lecturer tutor moderator facilitator admin administrator host desk wall projector ' +
  'computer system server everyone everybody all team nobody staff president leader';

/** Words of people's names in a class. */
export const personNames = { first: first.split(' '), second: second.split(' '), reserved: reserved.split(' ') };
