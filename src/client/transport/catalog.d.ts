declare module 'virtual:catalog' {
  const catalog: import('../../protocol/seat-screen.ts').Catalog;
  export default catalog;
}
