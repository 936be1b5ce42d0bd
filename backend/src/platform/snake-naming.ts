import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

export class SnakeNaming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined, prefixes: string[]): string {
    return [...prefixes, customName ?? propertyName.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)].join(
      '_',
    );
  }
}
