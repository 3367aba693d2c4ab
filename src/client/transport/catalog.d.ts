declare module 'virtual:catalog' {
  const catalog: import('../../protocol/screen.ts').Catalog;
  export default catalog;
}
