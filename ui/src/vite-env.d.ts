// SPDX-License-Identifier: Apache-2.0
declare module "*.json?url" {
  const address: string;
  export default address;
}
declare module "*.css?inline" {
  const text: string;
  export default text;
}
declare module "virtual:countries" {
  /** ISO 3166-1 alpha-3 of the base map's countries, by the map's name for them. */
  export const codes: Record<string, string>;
  /** Usual English name by alpha-3 code. */
  export const names: Record<string, string>;
}
