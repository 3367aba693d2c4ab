// Only what the map uses of Phaser 4, picked from its sources: about half of the whole library.
//
// The renderer comes first: it breaks a circular require between the batch handler and the index
// of render nodes, which otherwise crashes at load.
require('phaser-source/renderer');
const CONST = require('phaser-source/const');

// required for what they register: factories, and the plugins that every scene is given
require('phaser-source/events/EventEmitter');
require('phaser-source/cameras/2d');
require('phaser-source/gameobjects/DisplayList');
require('phaser-source/gameobjects/UpdateList');
require('phaser-source/gameobjects/GameObjectCreator');
require('phaser-source/gameobjects/GameObjectFactory');
require('phaser-source/gameobjects/container/ContainerFactory');
require('phaser-source/gameobjects/graphics/GraphicsFactory');
require('phaser-source/gameobjects/image/ImageFactory');
require('phaser-source/input/InputPlugin');
require('phaser-source/scene/ScenePlugin');

module.exports = {
  CANVAS: CONST.CANVAS,
  WEBGL: CONST.WEBGL,
  Game: require('phaser-source/core/Game'),
  Scene: require('phaser-source/scene/Scene'),
  Scale: require('phaser-source/scale'),
};
