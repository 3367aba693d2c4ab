/** Names on the map at every scale: all that the start screen shows. A line break divides the long name of a water. */
export const mainPlaces = {
  'map.name.baghdad': 'Baghdad',
  'map.name.damascus': 'Damascus',
  'map.name.tehran': 'Tehran',
  'map.name.riyadh': 'Riyadh',
  'map.name.sanaa': 'Sanaa',
  'map.name.cairo': 'Cairo',
  'map.name.mediterranean': 'Mediterranean',
  'map.name.redSea': 'Red Sea',
  'map.name.gulfOfAden': 'Gulf of Aden',
  'map.name.gulf': 'The Gulf',
  'map.name.gulfOfOman': 'Gulf of Oman',
  'map.name.arabianSea': 'Arabian Sea',
  'map.name.caspianSea': 'Caspian\nSea',
};
