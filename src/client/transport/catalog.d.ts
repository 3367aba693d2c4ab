declare module 'virtual:catalog' {
  const catalog: import('../../protocol/device-games.ts').Catalog;
  export default catalog;
}
