import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access } from '../../platform/access.js';
import { CaptchaChallenge } from './captcha.contract.js';
import { Captcha } from './captcha.service.js';

@ApiTags('accounts')
@Controller('captcha')
export class CaptchaController {
  constructor(private readonly captcha: Captcha) {}

  @Get()
  @Access('public')
  @ApiOkResponse({ standardSchema: CaptchaChallenge })
  challenge(): Promise<CaptchaChallenge> {
    return this.captcha.challenge();
  }
}
