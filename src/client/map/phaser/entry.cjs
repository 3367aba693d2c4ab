// Only what the map uses of Phaser 4, picked from its sources: about half of the whole library.
//
// The renderer comes first: it breaks a circular require between the batch handler and the index
// of render nodes, which otherwise crashes at load.
require('../../../../node_modules/phaser/src/renderer');
const CONST = require('../../../../node_modules/phaser/src/const');

// required for what they register: factories, and the plugins that every scene is given
require('../../../../node_modules/phaser/src/events/EventEmitter');
require('../../../../node_modules/phaser/src/cameras/2d');
require('../../../../node_modules/phaser/src/gameobjects/DisplayList');
require('../../../../node_modules/phaser/src/gameobjects/UpdateList');
require('../../../../node_modules/phaser/src/gameobjects/GameObjectCreator');
require('../../../../node_modules/phaser/src/gameobjects/GameObjectFactory');
require('../../../../node_modules/phaser/src/gameobjects/container/ContainerFactory');
require('../../../../node_modules/phaser/src/gameobjects/graphics/GraphicsFactory');
require('../../../../node_modules/phaser/src/gameobjects/image/ImageFactory');
require('../../../../node_modules/phaser/src/input/InputPlugin');
require('../../../../node_modules/phaser/src/scene/ScenePlugin');

module.exports = {
  CANVAS: CONST.CANVAS,
  WEBGL: CONST.WEBGL,
  Game: require('../../../../node_modules/phaser/src/core/Game'),
  Scene: require('../../../../node_modules/phaser/src/scene/Scene'),
  Scale: require('../../../../node_modules/phaser/src/scale'),
};
