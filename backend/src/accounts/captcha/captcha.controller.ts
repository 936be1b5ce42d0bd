import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../../platform/access.js';
import { Limited } from '../../platform/limited.js';
import { CaptchaChallenge } from './captcha.contract.js';
import { Captcha } from './captcha.service.js';

@ApiTags('accounts')
@Controller('captcha')
export class CaptchaController {
  constructor(private readonly captcha: Captcha) {}

  @Get()
  @Access('public')
  @Limited('captcha')
  @ApiOkResponse({ standardSchema: CaptchaChallenge })
  challenge(): Promise<CaptchaChallenge> {
    return this.captcha.challenge();
  }
}
