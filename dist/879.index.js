export const id = 879;
export const ids = [
    879
];
export const modules = {
    /***/ 24677: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        // EXPORTS
        __webpack_require__.d(__webpack_exports__, {
            M: ()=>/* binding */ ElasticLoadBalancingV2Client
        });
        // UNUSED EXPORTS: __Client
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/client/index.js
        var client = __webpack_require__(5152);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
        var dist_cjs = __webpack_require__(90402);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/client/index.js
        var submodules_client = __webpack_require__(92658);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/config/index.js
        var submodules_config = __webpack_require__(47291);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/endpoints/index.js
        var endpoints = __webpack_require__(62085);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/protocols/index.js
        var protocols = __webpack_require__(93422);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/retry/index.js
        var retry = __webpack_require__(23609);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/schema/index.js
        var schema = __webpack_require__(26890);
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/httpAuthSchemes/index.js
        var httpAuthSchemes = __webpack_require__(97523);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/auth/httpAuthSchemeProvider.js
        let defaultElasticLoadBalancingV2HttpAuthSchemeParametersProvider = async (config, context, input)=>({
                operation: (0, submodules_client.getSmithyContext)(context).operation,
                region: await (0, submodules_client.normalizeProvider)(config.region)() || (()=>{
                    throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
                })()
            });
        function createAwsAuthSigv4HttpAuthOption(authParameters) {
            return {
                schemeId: "aws.auth#sigv4",
                signingProperties: {
                    name: "elasticloadbalancing",
                    region: authParameters.region
                },
                propertiesExtractor: (config, context)=>({
                        signingProperties: {
                            config,
                            context
                        }
                    })
            };
        }
        let defaultElasticLoadBalancingV2HttpAuthSchemeProvider = (authParameters)=>{
            let options = [];
            switch(authParameters.operation){
                default:
                    options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
            }
            return options;
        };
        let resolveHttpAuthSchemeConfig = (config)=>{
            let config_0 = (0, httpAuthSchemes.resolveAwsSdkSigV4Config)(config);
            return Object.assign(config_0, {
                authSchemePreference: (0, submodules_client.normalizeProvider)(config.authSchemePreference ?? [])
            });
        };
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/endpoint/EndpointParameters.js
        var EndpointParameters = __webpack_require__(96839);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/package.json
        let package_namespaceObject = {
            rE: "3.1142.0"
        };
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js + 2 modules
        var defaultProvider = __webpack_require__(89882);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/serde/index.js
        var serde = __webpack_require__(92430);
        // EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-es/node-http-handler.js + 5 modules
        var node_http_handler = __webpack_require__(93291);
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/protocols/index.js
        var submodules_protocols = __webpack_require__(37288);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/checksum/index.js
        var checksum = __webpack_require__(99542);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/endpoint/bdd.js
        let k = "ref";
        let a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = {
            [k]: "Endpoint"
        }, h = {
            [k]: d
        }, i = {}, j = [
            {
                [k]: "Region"
            }
        ];
        let _data = {
            conditions: [
                [
                    c,
                    [
                        g
                    ]
                ],
                [
                    c,
                    j
                ],
                [
                    "aws.partition",
                    j,
                    d
                ],
                [
                    e,
                    [
                        {
                            [k]: "UseFIPS"
                        },
                        b
                    ]
                ],
                [
                    e,
                    [
                        {
                            [k]: "UseDualStack"
                        },
                        b
                    ]
                ],
                [
                    e,
                    [
                        {
                            fn: f,
                            argv: [
                                h,
                                "supportsDualStack"
                            ]
                        },
                        b
                    ]
                ],
                [
                    e,
                    [
                        {
                            fn: f,
                            argv: [
                                h,
                                "supportsFIPS"
                            ]
                        },
                        b
                    ]
                ],
                [
                    "stringEquals",
                    [
                        {
                            fn: f,
                            argv: [
                                h,
                                "name"
                            ]
                        },
                        "aws-us-gov"
                    ]
                ]
            ],
            results: [
                [
                    a
                ],
                [
                    a,
                    "Invalid Configuration: FIPS and custom endpoint are not supported"
                ],
                [
                    a,
                    "Invalid Configuration: Dualstack and custom endpoint are not supported"
                ],
                [
                    g,
                    i
                ],
                [
                    "https://elasticloadbalancing-fips.{Region}.{PartitionResult#dualStackDnsSuffix}",
                    i
                ],
                [
                    a,
                    "FIPS and DualStack are enabled, but this partition does not support one or both"
                ],
                [
                    "https://elasticloadbalancing.{Region}.amazonaws.com",
                    i
                ],
                [
                    "https://elasticloadbalancing-fips.{Region}.{PartitionResult#dnsSuffix}",
                    i
                ],
                [
                    a,
                    "FIPS is enabled but this partition does not support FIPS"
                ],
                [
                    "https://elasticloadbalancing.{Region}.{PartitionResult#dualStackDnsSuffix}",
                    i
                ],
                [
                    a,
                    "DualStack is enabled but this partition does not support DualStack"
                ],
                [
                    "https://elasticloadbalancing.{Region}.{PartitionResult#dnsSuffix}",
                    i
                ],
                [
                    a,
                    "Invalid Configuration: Missing Region"
                ]
            ]
        };
        let root = 2;
        let r = 100_000_000;
        let nodes = new Int32Array([
            -1,
            1,
            -1,
            0,
            13,
            3,
            1,
            4,
            r + 12,
            2,
            5,
            r + 12,
            3,
            8,
            6,
            4,
            7,
            r + 11,
            5,
            r + 9,
            r + 10,
            4,
            11,
            9,
            6,
            10,
            r + 8,
            7,
            r + 6,
            r + 7,
            5,
            12,
            r + 5,
            6,
            r + 4,
            r + 5,
            3,
            r + 1,
            14,
            4,
            r + 2,
            r + 3
        ]);
        let bdd = endpoints.BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/endpoint/endpointResolver.js
        let cache = new endpoints.EndpointCache({
            size: 50,
            params: [
                "Endpoint",
                "Region",
                "UseDualStack",
                "UseFIPS"
            ]
        });
        let defaultEndpointResolver = (endpointParams, context = {})=>cache.get(endpointParams, ()=>(0, endpoints.decideEndpoint)(bdd, {
                    endpointParams: endpointParams,
                    logger: context.logger
                }));
        endpoints.customEndpointFunctions.aws = client.awsEndpointFunctions;
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js + 2 modules
        var schemas_0 = __webpack_require__(23168);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/runtimeConfig.shared.js
        let getRuntimeConfig = (config)=>({
                apiVersion: "2015-12-01",
                base64Decoder: config?.base64Decoder ?? serde.fromBase64,
                base64Encoder: config?.base64Encoder ?? serde.toBase64,
                disableHostPrefix: config?.disableHostPrefix ?? false,
                endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
                extensions: config?.extensions ?? [],
                httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultElasticLoadBalancingV2HttpAuthSchemeProvider,
                httpAuthSchemes: config?.httpAuthSchemes ?? [
                    {
                        schemeId: "aws.auth#sigv4",
                        identityProvider: (ipc)=>ipc.getIdentityProvider("aws.auth#sigv4"),
                        signer: new httpAuthSchemes.AwsSdkSigV4Signer()
                    }
                ],
                logger: config?.logger ?? new submodules_client.NoOpLogger(),
                protocol: config?.protocol ?? submodules_protocols.AwsQueryProtocol,
                protocolSettings: config?.protocolSettings ?? {
                    defaultNamespace: "com.amazonaws.elasticloadbalancingv2",
                    errorTypeRegistries: schemas_0./* errorTypeRegistries */ q1U,
                    xmlNamespace: "http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/",
                    version: "2015-12-01",
                    serviceTarget: "ElasticLoadBalancing_v10"
                },
                serviceId: config?.serviceId ?? "Elastic Load Balancing v2",
                sha256: config?.sha256 ?? checksum.Sha256,
                urlParser: config?.urlParser ?? protocols.parseUrl,
                utf8Decoder: config?.utf8Decoder ?? serde.fromUtf8,
                utf8Encoder: config?.utf8Encoder ?? serde.toUtf8
            });
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/runtimeConfig.js
        let runtimeConfig_getRuntimeConfig = (config)=>{
            (0, submodules_client.emitWarningIfUnsupportedVersion)(process.version);
            let defaultsMode = (0, submodules_config.resolveDefaultsModeConfig)(config);
            let defaultConfigProvider = ()=>defaultsMode().then(submodules_client.loadConfigsForDefaultMode);
            let clientSharedValues = getRuntimeConfig(config);
            (0, client.emitWarningIfUnsupportedVersion)(process.version);
            let loaderConfig = {
                profile: config?.profile,
                logger: clientSharedValues.logger
            };
            return {
                ...clientSharedValues,
                ...config,
                runtime: "node",
                defaultsMode,
                authSchemePreference: config?.authSchemePreference ?? (0, submodules_config.loadConfig)(httpAuthSchemes.NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
                bodyLengthChecker: config?.bodyLengthChecker ?? serde.calculateBodyLength,
                credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider./* defaultProvider */ v6,
                defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0, client.createDefaultUserAgentProvider)({
                    serviceId: clientSharedValues.serviceId,
                    clientVersion: package_namespaceObject.rE
                }),
                maxAttempts: config?.maxAttempts ?? (0, submodules_config.loadConfig)(retry.NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
                region: config?.region ?? (0, submodules_config.loadConfig)(submodules_config.NODE_REGION_CONFIG_OPTIONS, {
                    ...submodules_config.NODE_REGION_CONFIG_FILE_OPTIONS,
                    ...loaderConfig
                }),
                requestHandler: node_http_handler./* NodeHttpHandler */ $.create(config?.requestHandler ?? defaultConfigProvider),
                retryMode: config?.retryMode ?? (0, submodules_config.loadConfig)({
                    ...retry.NODE_RETRY_MODE_CONFIG_OPTIONS,
                    default: async ()=>(await defaultConfigProvider()).retryMode || retry.DEFAULT_RETRY_MODE
                }, config),
                streamCollector: config?.streamCollector ?? serde.streamCollector,
                useDualstackEndpoint: config?.useDualstackEndpoint ?? (0, submodules_config.loadConfig)(submodules_config.NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
                useFipsEndpoint: config?.useFipsEndpoint ?? (0, submodules_config.loadConfig)(submodules_config.NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
                userAgentAppId: config?.userAgentAppId ?? (0, submodules_config.loadConfig)(client.NODE_APP_ID_CONFIG_OPTIONS, loaderConfig)
            };
        };
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/auth/httpAuthExtensionConfiguration.js
        let getHttpAuthExtensionConfiguration = (runtimeConfig)=>{
            let _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
            let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
            let _credentials = runtimeConfig.credentials;
            return {
                setHttpAuthScheme (httpAuthScheme) {
                    let index = _httpAuthSchemes.findIndex((scheme)=>scheme.schemeId === httpAuthScheme.schemeId);
                    if (-1 === index) _httpAuthSchemes.push(httpAuthScheme);
                    else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
                },
                httpAuthSchemes () {
                    return _httpAuthSchemes;
                },
                setHttpAuthSchemeProvider (httpAuthSchemeProvider) {
                    _httpAuthSchemeProvider = httpAuthSchemeProvider;
                },
                httpAuthSchemeProvider () {
                    return _httpAuthSchemeProvider;
                },
                setCredentials (credentials) {
                    _credentials = credentials;
                },
                credentials () {
                    return _credentials;
                }
            };
        };
        let resolveHttpAuthRuntimeConfig = (config)=>({
                httpAuthSchemes: config.httpAuthSchemes(),
                httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
                credentials: config.credentials()
            });
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/runtimeExtensions.js
        let resolveRuntimeExtensions = (runtimeConfig, extensions)=>{
            let extensionConfiguration = Object.assign((0, client.getAwsRegionExtensionConfiguration)(runtimeConfig), (0, submodules_client.getDefaultExtensionConfiguration)(runtimeConfig), (0, protocols.getHttpHandlerExtensionConfiguration)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
            extensions.forEach((extension)=>extension.configure(extensionConfiguration));
            return Object.assign(runtimeConfig, (0, client.resolveAwsRegionExtensionConfiguration)(extensionConfiguration), (0, submodules_client.resolveDefaultRuntimeConfig)(extensionConfiguration), (0, protocols.resolveHttpHandlerRuntimeConfig)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
        };
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/ElasticLoadBalancingV2Client.js
        class ElasticLoadBalancingV2Client extends submodules_client.Client {
            config;
            constructor(...[configuration]){
                let _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
                super(_config_0);
                this.initConfig = _config_0;
                let _config_1 = (0, EndpointParameters./* resolveClientEndpointParameters */ v)(_config_0);
                let _config_2 = (0, client.resolveUserAgentConfig)(_config_1);
                let _config_3 = (0, retry.resolveRetryConfig)(_config_2);
                let _config_4 = (0, submodules_config.resolveRegionConfig)(_config_3);
                let _config_5 = (0, client.resolveHostHeaderConfig)(_config_4);
                let _config_6 = (0, endpoints.resolveEndpointConfig)(_config_5);
                let _config_7 = resolveHttpAuthSchemeConfig(_config_6);
                let _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
                this.config = _config_8;
                this.middlewareStack.use((0, schema.getSchemaSerdePlugin)(this.config));
                this.middlewareStack.use((0, client.getUserAgentPlugin)(this.config));
                this.middlewareStack.use((0, retry.getRetryPlugin)(this.config));
                this.middlewareStack.use((0, protocols.getContentLengthPlugin)(this.config));
                this.middlewareStack.use((0, client.getHostHeaderPlugin)(this.config));
                this.middlewareStack.use((0, client.getLoggerPlugin)(this.config));
                this.middlewareStack.use((0, client.getRecursionDetectionPlugin)(this.config));
                this.middlewareStack.use((0, dist_cjs.getHttpAuthSchemeEndpointRuleSetPlugin)(this.config, {
                    httpAuthSchemeParametersProvider: defaultElasticLoadBalancingV2HttpAuthSchemeParametersProvider,
                    identityProviderConfigProvider: async (config)=>new dist_cjs.DefaultIdentityProviderConfig({
                            "aws.auth#sigv4": config.credentials
                        })
                }));
                this.middlewareStack.use((0, dist_cjs.getHttpSigningPlugin)(this.config));
            }
            destroy() {
                super.destroy();
            }
        }
    },
    /***/ /***/ 60507: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        // EXPORTS
        __webpack_require__.d(__webpack_exports__, {
            q: ()=>/* binding */ DescribeTargetHealthCommand
        });
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/client/index.js
        var client = __webpack_require__(92658);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/endpoints/index.js
        var endpoints = __webpack_require__(62085);
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/endpoint/EndpointParameters.js
        var EndpointParameters = __webpack_require__(96839);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commandBuilder.js
        let command = (0, client.makeBuilder)(EndpointParameters./* commonParams */ S, "ElasticLoadBalancing_v10", "ElasticLoadBalancingV2Client", endpoints.getEndpointPlugin);
        let _ep0 = {};
        let _mw0 = (Command, cs, config, o)=>[];
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js + 2 modules
        var schemas_0 = __webpack_require__(23168);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/commands/DescribeTargetHealthCommand.js
        class DescribeTargetHealthCommand extends command(_ep0, _mw0, "DescribeTargetHealth", schemas_0./* DescribeTargetHealth$ */ nZ0) {
        }
    },
    /***/ /***/ 96839: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        /* harmony export */ __webpack_require__.d(__webpack_exports__, {
            /* harmony export */ S: ()=>/* binding */ commonParams,
            /* harmony export */ v: ()=>/* binding */ resolveClientEndpointParameters
        });
        /* harmony export */ let resolveClientEndpointParameters = (options)=>Object.assign(options, {
                useDualstackEndpoint: options.useDualstackEndpoint ?? false,
                useFipsEndpoint: options.useFipsEndpoint ?? false,
                defaultSigningName: "elasticloadbalancing"
            });
        let commonParams = {
            UseFIPS: {
                type: "builtInParams",
                name: "useFipsEndpoint"
            },
            Endpoint: {
                type: "builtInParams",
                name: "endpoint"
            },
            Region: {
                type: "builtInParams",
                name: "region"
            },
            UseDualStack: {
                type: "builtInParams",
                name: "useDualstackEndpoint"
            }
        };
    },
    /***/ /***/ 23168: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        // EXPORTS
        __webpack_require__.d(__webpack_exports__, {
            nZ0: ()=>/* binding */ DescribeTargetHealth$,
            q1U: ()=>/* binding */ errorTypeRegistries
        });
        // UNUSED EXPORTS: ALPNPolicyNotSupportedException$, Action$, AddListenerCertificates$, AddListenerCertificatesInput$, AddListenerCertificatesOutput$, AddTags$, AddTagsInput$, AddTagsOutput$, AddTrustStoreRevocations$, AddTrustStoreRevocationsInput$, AddTrustStoreRevocationsOutput$, AdministrativeOverride$, AllocationIdNotFoundException$, AnomalyDetection$, AuthenticateCognitoActionConfig$, AuthenticateOidcActionConfig$, AvailabilityZone$, AvailabilityZoneNotSupportedException$, CaCertificatesBundleNotFoundException$, CapacityDecreaseRequestsLimitExceededException$, CapacityReservationPendingException$, CapacityReservationStatus$, CapacityUnitsLimitExceededException$, Certificate$, CertificateNotFoundException$, Cipher$, CreateListener$, CreateListenerInput$, CreateListenerOutput$, CreateLoadBalancer$, CreateLoadBalancerInput$, CreateLoadBalancerOutput$, CreateRule$, CreateRuleInput$, CreateRuleOutput$, CreateTargetGroup$, CreateTargetGroupInput$, CreateTargetGroupOutput$, CreateTrustStore$, CreateTrustStoreInput$, CreateTrustStoreOutput$, DeleteAssociationSameAccountException$, DeleteListener$, DeleteListenerInput$, DeleteListenerOutput$, DeleteLoadBalancer$, DeleteLoadBalancerInput$, DeleteLoadBalancerOutput$, DeleteRule$, DeleteRuleInput$, DeleteRuleOutput$, DeleteSharedTrustStoreAssociation$, DeleteSharedTrustStoreAssociationInput$, DeleteSharedTrustStoreAssociationOutput$, DeleteTargetGroup$, DeleteTargetGroupInput$, DeleteTargetGroupOutput$, DeleteTrustStore$, DeleteTrustStoreInput$, DeleteTrustStoreOutput$, DeregisterTargets$, DeregisterTargetsInput$, DeregisterTargetsOutput$, DescribeAccountLimits$, DescribeAccountLimitsInput$, DescribeAccountLimitsOutput$, DescribeCapacityReservation$, DescribeCapacityReservationInput$, DescribeCapacityReservationOutput$, DescribeListenerAttributes$, DescribeListenerAttributesInput$, DescribeListenerAttributesOutput$, DescribeListenerCertificates$, DescribeListenerCertificatesInput$, DescribeListenerCertificatesOutput$, DescribeListeners$, DescribeListenersInput$, DescribeListenersOutput$, DescribeLoadBalancerAttributes$, DescribeLoadBalancerAttributesInput$, DescribeLoadBalancerAttributesOutput$, DescribeLoadBalancers$, DescribeLoadBalancersInput$, DescribeLoadBalancersOutput$, DescribeRules$, DescribeRulesInput$, DescribeRulesOutput$, DescribeSSLPolicies$, DescribeSSLPoliciesInput$, DescribeSSLPoliciesOutput$, DescribeTags$, DescribeTagsInput$, DescribeTagsOutput$, DescribeTargetGroupAttributes$, DescribeTargetGroupAttributesInput$, DescribeTargetGroupAttributesOutput$, DescribeTargetGroups$, DescribeTargetGroupsInput$, DescribeTargetGroupsOutput$, DescribeTargetHealthInput$, DescribeTargetHealthOutput$, DescribeTrustStoreAssociations$, DescribeTrustStoreAssociationsInput$, DescribeTrustStoreAssociationsOutput$, DescribeTrustStoreRevocation$, DescribeTrustStoreRevocations$, DescribeTrustStoreRevocationsInput$, DescribeTrustStoreRevocationsOutput$, DescribeTrustStores$, DescribeTrustStoresInput$, DescribeTrustStoresOutput$, DuplicateListenerException$, DuplicateLoadBalancerNameException$, DuplicateTagKeysException$, DuplicateTargetGroupNameException$, DuplicateTrustStoreNameException$, ElasticLoadBalancingV2ServiceException$, FixedResponseActionConfig$, ForwardActionConfig$, GetResourcePolicy$, GetResourcePolicyInput$, GetResourcePolicyOutput$, GetTrustStoreCaCertificatesBundle$, GetTrustStoreCaCertificatesBundleInput$, GetTrustStoreCaCertificatesBundleOutput$, GetTrustStoreRevocationContent$, GetTrustStoreRevocationContentInput$, GetTrustStoreRevocationContentOutput$, HealthUnavailableException$, HostHeaderConditionConfig$, HostHeaderRewriteConfig$, HttpHeaderConditionConfig$, HttpRequestMethodConditionConfig$, IncompatibleProtocolsException$, InsufficientCapacityException$, InvalidCaCertificatesBundleException$, InvalidConfigurationRequestException$, InvalidLoadBalancerActionException$, InvalidRevocationContentException$, InvalidSchemeException$, InvalidSecurityGroupException$, InvalidSubnetException$, InvalidTargetException$, IpamPools$, JwtValidationActionAdditionalClaim$, JwtValidationActionConfig$, Limit$, Listener$, ListenerAttribute$, ListenerNotFoundException$, LoadBalancer$, LoadBalancerAddress$, LoadBalancerAttribute$, LoadBalancerNotFoundException$, LoadBalancerState$, Matcher$, MinimumLoadBalancerCapacity$, ModifyCapacityReservation$, ModifyCapacityReservationInput$, ModifyCapacityReservationOutput$, ModifyIpPools$, ModifyIpPoolsInput$, ModifyIpPoolsOutput$, ModifyListener$, ModifyListenerAttributes$, ModifyListenerAttributesInput$, ModifyListenerAttributesOutput$, ModifyListenerInput$, ModifyListenerOutput$, ModifyLoadBalancerAttributes$, ModifyLoadBalancerAttributesInput$, ModifyLoadBalancerAttributesOutput$, ModifyRule$, ModifyRuleInput$, ModifyRuleOutput$, ModifyTargetGroup$, ModifyTargetGroupAttributes$, ModifyTargetGroupAttributesInput$, ModifyTargetGroupAttributesOutput$, ModifyTargetGroupInput$, ModifyTargetGroupOutput$, ModifyTrustStore$, ModifyTrustStoreInput$, ModifyTrustStoreOutput$, MutualAuthenticationAttributes$, OperationNotPermittedException$, PathPatternConditionConfig$, PriorRequestNotCompleteException$, PriorityInUseException$, QueryStringConditionConfig$, QueryStringKeyValuePair$, RedirectActionConfig$, RegisterTargets$, RegisterTargetsInput$, RegisterTargetsOutput$, RemoveListenerCertificates$, RemoveListenerCertificatesInput$, RemoveListenerCertificatesOutput$, RemoveTags$, RemoveTagsInput$, RemoveTagsOutput$, RemoveTrustStoreRevocations$, RemoveTrustStoreRevocationsInput$, RemoveTrustStoreRevocationsOutput$, ResourceInUseException$, ResourceNotFoundException$, RevocationContent$, RevocationContentNotFoundException$, RevocationIdNotFoundException$, RewriteConfig$, Rule$, RuleCondition$, RuleNotFoundException$, RulePriorityPair$, RuleTransform$, SSLPolicyNotFoundException$, SetIpAddressType$, SetIpAddressTypeInput$, SetIpAddressTypeOutput$, SetRulePriorities$, SetRulePrioritiesInput$, SetRulePrioritiesOutput$, SetSecurityGroups$, SetSecurityGroupsInput$, SetSecurityGroupsOutput$, SetSubnets$, SetSubnetsInput$, SetSubnetsOutput$, SourceIpConditionConfig$, SslPolicy$, SubnetMapping$, SubnetNotFoundException$, Tag$, TagDescription$, TargetDescription$, TargetGroup$, TargetGroupAssociationLimitException$, TargetGroupAttribute$, TargetGroupNotFoundException$, TargetGroupStickinessConfig$, TargetGroupTuple$, TargetHealth$, TargetHealthDescription$, TooManyActionsException$, TooManyCertificatesException$, TooManyListenersException$, TooManyLoadBalancersException$, TooManyRegistrationsForTargetIdException$, TooManyRulesException$, TooManyTagsException$, TooManyTargetGroupsException$, TooManyTargetsException$, TooManyTrustStoreRevocationEntriesException$, TooManyTrustStoresException$, TooManyUniqueTargetGroupsPerLoadBalancerException$, TrustStore$, TrustStoreAssociation$, TrustStoreAssociationNotFoundException$, TrustStoreInUseException$, TrustStoreNotFoundException$, TrustStoreNotReadyException$, TrustStoreRevocation$, UnsupportedProtocolException$, UrlRewriteConfig$, ZonalCapacityReservationState$
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/schema/index.js
        var schema = __webpack_require__(26890);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/client/index.js
        var client = __webpack_require__(92658);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/models/ElasticLoadBalancingV2ServiceException.js
        class ElasticLoadBalancingV2ServiceException extends client.ServiceException {
            constructor(options){
                super(options);
                Object.setPrototypeOf(this, ElasticLoadBalancingV2ServiceException.prototype);
            }
        }
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/models/errors.js
        class CertificateNotFoundException extends ElasticLoadBalancingV2ServiceException {
            name = "CertificateNotFoundException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "CertificateNotFoundException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, CertificateNotFoundException.prototype);
                this.Message = opts.Message;
            }
        }
        class ListenerNotFoundException extends ElasticLoadBalancingV2ServiceException {
            name = "ListenerNotFoundException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "ListenerNotFoundException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ListenerNotFoundException.prototype);
                this.Message = opts.Message;
            }
        }
        class TooManyCertificatesException extends ElasticLoadBalancingV2ServiceException {
            name = "TooManyCertificatesException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TooManyCertificatesException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TooManyCertificatesException.prototype);
                this.Message = opts.Message;
            }
        }
        class DuplicateTagKeysException extends ElasticLoadBalancingV2ServiceException {
            name = "DuplicateTagKeysException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "DuplicateTagKeysException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, DuplicateTagKeysException.prototype);
                this.Message = opts.Message;
            }
        }
        class LoadBalancerNotFoundException extends ElasticLoadBalancingV2ServiceException {
            name = "LoadBalancerNotFoundException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "LoadBalancerNotFoundException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, LoadBalancerNotFoundException.prototype);
                this.Message = opts.Message;
            }
        }
        class RuleNotFoundException extends ElasticLoadBalancingV2ServiceException {
            name = "RuleNotFoundException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "RuleNotFoundException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, RuleNotFoundException.prototype);
                this.Message = opts.Message;
            }
        }
        class TargetGroupNotFoundException extends ElasticLoadBalancingV2ServiceException {
            name = "TargetGroupNotFoundException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TargetGroupNotFoundException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TargetGroupNotFoundException.prototype);
                this.Message = opts.Message;
            }
        }
        class TooManyTagsException extends ElasticLoadBalancingV2ServiceException {
            name = "TooManyTagsException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TooManyTagsException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TooManyTagsException.prototype);
                this.Message = opts.Message;
            }
        }
        class TrustStoreNotFoundException extends ElasticLoadBalancingV2ServiceException {
            name = "TrustStoreNotFoundException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TrustStoreNotFoundException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TrustStoreNotFoundException.prototype);
                this.Message = opts.Message;
            }
        }
        class InvalidRevocationContentException extends ElasticLoadBalancingV2ServiceException {
            name = "InvalidRevocationContentException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "InvalidRevocationContentException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidRevocationContentException.prototype);
                this.Message = opts.Message;
            }
        }
        class RevocationContentNotFoundException extends ElasticLoadBalancingV2ServiceException {
            name = "RevocationContentNotFoundException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "RevocationContentNotFoundException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, RevocationContentNotFoundException.prototype);
                this.Message = opts.Message;
            }
        }
        class TooManyTrustStoreRevocationEntriesException extends ElasticLoadBalancingV2ServiceException {
            name = "TooManyTrustStoreRevocationEntriesException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TooManyTrustStoreRevocationEntriesException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TooManyTrustStoreRevocationEntriesException.prototype);
                this.Message = opts.Message;
            }
        }
        class AllocationIdNotFoundException extends ElasticLoadBalancingV2ServiceException {
            name = "AllocationIdNotFoundException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "AllocationIdNotFoundException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, AllocationIdNotFoundException.prototype);
                this.Message = opts.Message;
            }
        }
        class ALPNPolicyNotSupportedException extends ElasticLoadBalancingV2ServiceException {
            name = "ALPNPolicyNotSupportedException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "ALPNPolicyNotSupportedException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ALPNPolicyNotSupportedException.prototype);
                this.Message = opts.Message;
            }
        }
        class AvailabilityZoneNotSupportedException extends ElasticLoadBalancingV2ServiceException {
            name = "AvailabilityZoneNotSupportedException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "AvailabilityZoneNotSupportedException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, AvailabilityZoneNotSupportedException.prototype);
                this.Message = opts.Message;
            }
        }
        class CaCertificatesBundleNotFoundException extends ElasticLoadBalancingV2ServiceException {
            name = "CaCertificatesBundleNotFoundException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "CaCertificatesBundleNotFoundException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, CaCertificatesBundleNotFoundException.prototype);
                this.Message = opts.Message;
            }
        }
        class CapacityDecreaseRequestsLimitExceededException extends ElasticLoadBalancingV2ServiceException {
            name = "CapacityDecreaseRequestsLimitExceededException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "CapacityDecreaseRequestsLimitExceededException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, CapacityDecreaseRequestsLimitExceededException.prototype);
                this.Message = opts.Message;
            }
        }
        class CapacityReservationPendingException extends ElasticLoadBalancingV2ServiceException {
            name = "CapacityReservationPendingException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "CapacityReservationPendingException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, CapacityReservationPendingException.prototype);
                this.Message = opts.Message;
            }
        }
        class CapacityUnitsLimitExceededException extends ElasticLoadBalancingV2ServiceException {
            name = "CapacityUnitsLimitExceededException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "CapacityUnitsLimitExceededException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, CapacityUnitsLimitExceededException.prototype);
                this.Message = opts.Message;
            }
        }
        class DuplicateListenerException extends ElasticLoadBalancingV2ServiceException {
            name = "DuplicateListenerException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "DuplicateListenerException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, DuplicateListenerException.prototype);
                this.Message = opts.Message;
            }
        }
        class IncompatibleProtocolsException extends ElasticLoadBalancingV2ServiceException {
            name = "IncompatibleProtocolsException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "IncompatibleProtocolsException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, IncompatibleProtocolsException.prototype);
                this.Message = opts.Message;
            }
        }
        class InvalidConfigurationRequestException extends ElasticLoadBalancingV2ServiceException {
            name = "InvalidConfigurationRequestException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "InvalidConfigurationRequestException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidConfigurationRequestException.prototype);
                this.Message = opts.Message;
            }
        }
        class InvalidLoadBalancerActionException extends ElasticLoadBalancingV2ServiceException {
            name = "InvalidLoadBalancerActionException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "InvalidLoadBalancerActionException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidLoadBalancerActionException.prototype);
                this.Message = opts.Message;
            }
        }
        class SSLPolicyNotFoundException extends ElasticLoadBalancingV2ServiceException {
            name = "SSLPolicyNotFoundException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "SSLPolicyNotFoundException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, SSLPolicyNotFoundException.prototype);
                this.Message = opts.Message;
            }
        }
        class TargetGroupAssociationLimitException extends ElasticLoadBalancingV2ServiceException {
            name = "TargetGroupAssociationLimitException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TargetGroupAssociationLimitException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TargetGroupAssociationLimitException.prototype);
                this.Message = opts.Message;
            }
        }
        class TooManyActionsException extends ElasticLoadBalancingV2ServiceException {
            name = "TooManyActionsException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TooManyActionsException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TooManyActionsException.prototype);
                this.Message = opts.Message;
            }
        }
        class TooManyListenersException extends ElasticLoadBalancingV2ServiceException {
            name = "TooManyListenersException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TooManyListenersException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TooManyListenersException.prototype);
                this.Message = opts.Message;
            }
        }
        class TooManyRegistrationsForTargetIdException extends ElasticLoadBalancingV2ServiceException {
            name = "TooManyRegistrationsForTargetIdException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TooManyRegistrationsForTargetIdException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TooManyRegistrationsForTargetIdException.prototype);
                this.Message = opts.Message;
            }
        }
        class TooManyTargetsException extends ElasticLoadBalancingV2ServiceException {
            name = "TooManyTargetsException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TooManyTargetsException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TooManyTargetsException.prototype);
                this.Message = opts.Message;
            }
        }
        class TooManyUniqueTargetGroupsPerLoadBalancerException extends ElasticLoadBalancingV2ServiceException {
            name = "TooManyUniqueTargetGroupsPerLoadBalancerException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TooManyUniqueTargetGroupsPerLoadBalancerException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TooManyUniqueTargetGroupsPerLoadBalancerException.prototype);
                this.Message = opts.Message;
            }
        }
        class TrustStoreNotReadyException extends ElasticLoadBalancingV2ServiceException {
            name = "TrustStoreNotReadyException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TrustStoreNotReadyException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TrustStoreNotReadyException.prototype);
                this.Message = opts.Message;
            }
        }
        class UnsupportedProtocolException extends ElasticLoadBalancingV2ServiceException {
            name = "UnsupportedProtocolException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "UnsupportedProtocolException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, UnsupportedProtocolException.prototype);
                this.Message = opts.Message;
            }
        }
        class DuplicateLoadBalancerNameException extends ElasticLoadBalancingV2ServiceException {
            name = "DuplicateLoadBalancerNameException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "DuplicateLoadBalancerNameException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, DuplicateLoadBalancerNameException.prototype);
                this.Message = opts.Message;
            }
        }
        class InvalidSchemeException extends ElasticLoadBalancingV2ServiceException {
            name = "InvalidSchemeException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "InvalidSchemeException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidSchemeException.prototype);
                this.Message = opts.Message;
            }
        }
        class InvalidSecurityGroupException extends ElasticLoadBalancingV2ServiceException {
            name = "InvalidSecurityGroupException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "InvalidSecurityGroupException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidSecurityGroupException.prototype);
                this.Message = opts.Message;
            }
        }
        class InvalidSubnetException extends ElasticLoadBalancingV2ServiceException {
            name = "InvalidSubnetException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "InvalidSubnetException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidSubnetException.prototype);
                this.Message = opts.Message;
            }
        }
        class OperationNotPermittedException extends ElasticLoadBalancingV2ServiceException {
            name = "OperationNotPermittedException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "OperationNotPermittedException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, OperationNotPermittedException.prototype);
                this.Message = opts.Message;
            }
        }
        class ResourceInUseException extends ElasticLoadBalancingV2ServiceException {
            name = "ResourceInUseException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "ResourceInUseException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ResourceInUseException.prototype);
                this.Message = opts.Message;
            }
        }
        class SubnetNotFoundException extends ElasticLoadBalancingV2ServiceException {
            name = "SubnetNotFoundException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "SubnetNotFoundException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, SubnetNotFoundException.prototype);
                this.Message = opts.Message;
            }
        }
        class TooManyLoadBalancersException extends ElasticLoadBalancingV2ServiceException {
            name = "TooManyLoadBalancersException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TooManyLoadBalancersException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TooManyLoadBalancersException.prototype);
                this.Message = opts.Message;
            }
        }
        class PriorityInUseException extends ElasticLoadBalancingV2ServiceException {
            name = "PriorityInUseException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "PriorityInUseException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, PriorityInUseException.prototype);
                this.Message = opts.Message;
            }
        }
        class TooManyRulesException extends ElasticLoadBalancingV2ServiceException {
            name = "TooManyRulesException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TooManyRulesException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TooManyRulesException.prototype);
                this.Message = opts.Message;
            }
        }
        class TooManyTargetGroupsException extends ElasticLoadBalancingV2ServiceException {
            name = "TooManyTargetGroupsException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TooManyTargetGroupsException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TooManyTargetGroupsException.prototype);
                this.Message = opts.Message;
            }
        }
        class DuplicateTargetGroupNameException extends ElasticLoadBalancingV2ServiceException {
            name = "DuplicateTargetGroupNameException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "DuplicateTargetGroupNameException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, DuplicateTargetGroupNameException.prototype);
                this.Message = opts.Message;
            }
        }
        class DuplicateTrustStoreNameException extends ElasticLoadBalancingV2ServiceException {
            name = "DuplicateTrustStoreNameException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "DuplicateTrustStoreNameException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, DuplicateTrustStoreNameException.prototype);
                this.Message = opts.Message;
            }
        }
        class InvalidCaCertificatesBundleException extends ElasticLoadBalancingV2ServiceException {
            name = "InvalidCaCertificatesBundleException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "InvalidCaCertificatesBundleException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidCaCertificatesBundleException.prototype);
                this.Message = opts.Message;
            }
        }
        class TooManyTrustStoresException extends ElasticLoadBalancingV2ServiceException {
            name = "TooManyTrustStoresException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TooManyTrustStoresException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TooManyTrustStoresException.prototype);
                this.Message = opts.Message;
            }
        }
        class DeleteAssociationSameAccountException extends ElasticLoadBalancingV2ServiceException {
            name = "DeleteAssociationSameAccountException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "DeleteAssociationSameAccountException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, DeleteAssociationSameAccountException.prototype);
                this.Message = opts.Message;
            }
        }
        class TrustStoreAssociationNotFoundException extends ElasticLoadBalancingV2ServiceException {
            name = "TrustStoreAssociationNotFoundException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TrustStoreAssociationNotFoundException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TrustStoreAssociationNotFoundException.prototype);
                this.Message = opts.Message;
            }
        }
        class TrustStoreInUseException extends ElasticLoadBalancingV2ServiceException {
            name = "TrustStoreInUseException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "TrustStoreInUseException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, TrustStoreInUseException.prototype);
                this.Message = opts.Message;
            }
        }
        class InvalidTargetException extends ElasticLoadBalancingV2ServiceException {
            name = "InvalidTargetException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "InvalidTargetException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidTargetException.prototype);
                this.Message = opts.Message;
            }
        }
        class HealthUnavailableException extends ElasticLoadBalancingV2ServiceException {
            name = "HealthUnavailableException";
            $fault = "server";
            Message;
            constructor(opts){
                super({
                    name: "HealthUnavailableException",
                    $fault: "server",
                    ...opts
                });
                Object.setPrototypeOf(this, HealthUnavailableException.prototype);
                this.Message = opts.Message;
            }
        }
        class RevocationIdNotFoundException extends ElasticLoadBalancingV2ServiceException {
            name = "RevocationIdNotFoundException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "RevocationIdNotFoundException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, RevocationIdNotFoundException.prototype);
                this.Message = opts.Message;
            }
        }
        class ResourceNotFoundException extends ElasticLoadBalancingV2ServiceException {
            name = "ResourceNotFoundException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "ResourceNotFoundException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
                this.Message = opts.Message;
            }
        }
        class InsufficientCapacityException extends ElasticLoadBalancingV2ServiceException {
            name = "InsufficientCapacityException";
            $fault = "server";
            Message;
            constructor(opts){
                super({
                    name: "InsufficientCapacityException",
                    $fault: "server",
                    ...opts
                });
                Object.setPrototypeOf(this, InsufficientCapacityException.prototype);
                this.Message = opts.Message;
            }
        }
        class PriorRequestNotCompleteException extends ElasticLoadBalancingV2ServiceException {
            name = "PriorRequestNotCompleteException";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "PriorRequestNotCompleteException",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, PriorRequestNotCompleteException.prototype);
                this.Message = opts.Message;
            }
        }
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-elastic-load-balancing-v2/dist-es/schemas/schemas_0.js
        let _A = "Action";
        let _AC = "AdditionalClaims";
        let _ACAC = "AuthenticateCognitoActionConfig";
        let _ACC = "AuthenticateCognitoConfig";
        let _AD = "AnomalyDetection";
        let _AE = "AuthorizationEndpoint";
        let _AI = "AllocationId";
        let _AINFE = "AllocationIdNotFoundException";
        let _ALPNPNSE = "ALPNPolicyNotSupportedException";
        let _AO = "AdministrativeOverride";
        let _AOAC = "AuthenticateOidcActionConfig";
        let _AOC = "AuthenticateOidcConfig";
        let _AREP = "AuthenticationRequestExtraParams";
        let _ATSCN = "AdvertiseTrustStoreCaNames";
        let _AZ = "AvailabilityZone";
        let _AZNSE = "AvailabilityZoneNotSupportedException";
        let _CA = "CertificateArn";
        let _CCBNFE = "CaCertificatesBundleNotFoundException";
        let _CDRLEE = "CapacityDecreaseRequestsLimitExceededException";
        let _CI = "ClientId";
        let _CNFE = "CertificateNotFoundException";
        let _CRPE = "CapacityReservationPendingException";
        let _CRS = "CapacityReservationStatus";
        let _CS = "ClientSecret";
        let _CT = "ContentType";
        let _CULEE = "CapacityUnitsLimitExceededException";
        let _Ce = "Certificate";
        let _Ci = "Cipher";
        let _Co = "Code";
        let _D = "Description";
        let _DASAE = "DeleteAssociationSameAccountException";
        let _DLBNE = "DuplicateLoadBalancerNameException";
        let _DLE = "DuplicateListenerException";
        let _DS = "DurationSeconds";
        let _DTGNE = "DuplicateTargetGroupNameException";
        let _DTH = "DescribeTargetHealth";
        let _DTHI = "DescribeTargetHealthInput";
        let _DTHO = "DescribeTargetHealthOutput";
        let _DTKE = "DuplicateTagKeysException";
        let _DTSNE = "DuplicateTrustStoreNameException";
        let _E = "Enabled";
        let _F = "Format";
        let _FAC = "ForwardActionConfig";
        let _FC = "ForwardConfig";
        let _FRAC = "FixedResponseActionConfig";
        let _FRC = "FixedResponseConfig";
        let _Fi = "Field";
        let _GC = "GrpcCode";
        let _H = "Host";
        let _HC = "HttpCode";
        let _HCPe = "HealthCheckPort";
        let _HHC = "HostHeaderConfig";
        let _HHCC = "HostHeaderConditionConfig";
        let _HHCCt = "HttpHeaderConditionConfig";
        let _HHCt = "HttpHeaderConfig";
        let _HHN = "HttpHeaderName";
        let _HHRC = "HostHeaderRewriteConfig";
        let _HRMC = "HttpRequestMethodConfig";
        let _HRMCC = "HttpRequestMethodConditionConfig";
        let _HUE = "HealthUnavailableException";
        let _I = "Issuer";
        let _IA = "IpAddress";
        let _IAT = "IpAddressType";
        let _ICCBE = "InvalidCaCertificatesBundleException";
        let _ICCE = "IgnoreClientCertificateExpiry";
        let _ICE = "InsufficientCapacityException";
        let _ICRE = "InvalidConfigurationRequestException";
        let _ID = "IsDefault";
        let _IIPI = "Ipv4IpamPoolId";
        let _ILBAE = "InvalidLoadBalancerActionException";
        let _IP = "IpamPools";
        let _IPA = "IPv6Address";
        let _IPE = "IncompatibleProtocolsException";
        let _IRCE = "InvalidRevocationContentException";
        let _ISE = "InvalidSchemeException";
        let _ISEn = "InvalidSubnetException";
        let _ISGE = "InvalidSecurityGroupException";
        let _ITE = "InvalidTargetException";
        let _Id = "Id";
        let _In = "Include";
        let _JE = "JwksEndpoint";
        let _JVAAC = "JwtValidationActionAdditionalClaim";
        let _JVAACw = "JwtValidationActionAdditionalClaims";
        let _JVAC = "JwtValidationActionConfig";
        let _JVC = "JwtValidationConfig";
        let _K = "Key";
        let _LBA = "LoadBalancerAddresses";
        let _LBAoad = "LoadBalancerAddress";
        let _LBNFE = "LoadBalancerNotFoundException";
        let _LBS = "LoadBalancerState";
        let _LNFE = "ListenerNotFoundException";
        let _M = "Message";
        let _MAA = "MutualAuthenticationAttributes";
        let _MB = "MessageBody";
        let _MIE = "MitigationInEffect";
        let _Ma = "Matcher";
        let _Mo = "Mode";
        let _N = "Name";
        let _O = "Order";
        let _OI = "OutpostId";
        let _ONPE = "OperationNotPermittedException";
        let _OUR = "OnUnauthenticatedRequest";
        let _P = "Priority";
        let _PIPA = "PrivateIPv4Address";
        let _PIUE = "PriorityInUseException";
        let _PPC = "PathPatternConfig";
        let _PPCC = "PathPatternConditionConfig";
        let _PRNCE = "PriorRequestNotCompleteException";
        let _Pa = "Path";
        let _Po = "Port";
        let _Pr = "Protocol";
        let _Q = "Query";
        let _QSC = "QueryStringConfig";
        let _QSCC = "QueryStringConditionConfig";
        let _QSI = "QuicServerId";
        let _QSKVP = "QueryStringKeyValuePair";
        let _QSKVPL = "QueryStringKeyValuePairList";
        let _R = "Reason";
        let _RAC = "RedirectActionConfig";
        let _RC = "RedirectConfig";
        let _RCL = "RewriteConfigList";
        let _RCNFE = "RevocationContentNotFoundException";
        let _RCew = "RewriteConfig";
        let _RCu = "RuleCondition";
        let _RINFE = "RevocationIdNotFoundException";
        let _RIUE = "ResourceInUseException";
        let _RNFE = "ResourceNotFoundException";
        let _RNFEu = "RuleNotFoundException";
        let _RTu = "RuleTransform";
        let _RV = "RegexValues";
        let _Re = "Result";
        let _Reg = "Regex";
        let _Rep = "Replace";
        let _Rew = "Rewrites";
        let _S = "State";
        let _SC = "StatusCode";
        let _SCN = "SessionCookieName";
        let _SI = "SubnetId";
        let _SIC = "SourceIpConfig";
        let _SICC = "SourceIpConditionConfig";
        let _SNFE = "SubnetNotFoundException";
        let _SNIP = "SourceNatIpv6Prefixes";
        let _SSLPNFE = "SSLPolicyNotFoundException";
        let _ST = "SessionTimeout";
        let _Sc = "Scope";
        let _T = "Type";
        let _TDar = "TargetDescription";
        let _TDarg = "TargetDescriptions";
        let _TE = "TokenEndpoint";
        let _TG = "TargetGroups";
        let _TGA = "TargetGroupArn";
        let _TGALE = "TargetGroupAssociationLimitException";
        let _TGL = "TargetGroupList";
        let _TGNFE = "TargetGroupNotFoundException";
        let _TGSC = "TargetGroupStickinessConfig";
        let _TGT = "TargetGroupTuple";
        let _TH = "TargetHealth";
        let _THD = "TargetHealthDescriptions";
        let _THDa = "TargetHealthDescription";
        let _TMAE = "TooManyActionsException";
        let _TMCE = "TooManyCertificatesException";
        let _TMLBE = "TooManyLoadBalancersException";
        let _TMLE = "TooManyListenersException";
        let _TMRE = "TooManyRulesException";
        let _TMRFTIE = "TooManyRegistrationsForTargetIdException";
        let _TMTE = "TooManyTagsException";
        let _TMTEo = "TooManyTargetsException";
        let _TMTGE = "TooManyTargetGroupsException";
        let _TMTSE = "TooManyTrustStoresException";
        let _TMTSREE = "TooManyTrustStoreRevocationEntriesException";
        let _TMUTGPLBE = "TooManyUniqueTargetGroupsPerLoadBalancerException";
        let _TSA = "TrustStoreArn";
        let _TSANFE = "TrustStoreAssociationNotFoundException";
        let _TSAS = "TrustStoreAssociationStatus";
        let _TSIUE = "TrustStoreInUseException";
        let _TSNFE = "TrustStoreNotFoundException";
        let _TSNRE = "TrustStoreNotReadyException";
        let _Tag = "Tag";
        let _Tar = "Targets";
        let _Targ = "Target";
        let _UECS = "UseExistingClientSecret";
        let _UIE = "UserInfoEndpoint";
        let _UPA = "UserPoolArn";
        let _UPCI = "UserPoolClientId";
        let _UPD = "UserPoolDomain";
        let _UPE = "UnsupportedProtocolException";
        let _URC = "UrlRewriteConfig";
        let _V = "Values";
        let _Va = "Value";
        let _W = "Weight";
        let _ZN = "ZoneName";
        let _aQE = "awsQueryError";
        let _c = "client";
        let _e = "error";
        let _hE = "httpError";
        let _s = "smithy.ts.sdk.synthetic.com.amazonaws.elasticloadbalancingv2";
        let _se = "server";
        let n0 = "com.amazonaws.elasticloadbalancingv2";
        let _s_registry = new schema.TypeRegistry(_s);
        var ElasticLoadBalancingV2ServiceException$ = [
            -3,
            _s,
            "ElasticLoadBalancingV2ServiceException",
            0,
            [],
            []
        ];
        _s_registry.registerError(ElasticLoadBalancingV2ServiceException$, ElasticLoadBalancingV2ServiceException);
        let n0_registry = new schema.TypeRegistry(n0);
        var AllocationIdNotFoundException$ = [
            -3,
            n0,
            _AINFE,
            {
                [_aQE]: [
                    "AllocationIdNotFound",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(AllocationIdNotFoundException$, AllocationIdNotFoundException);
        var ALPNPolicyNotSupportedException$ = [
            -3,
            n0,
            _ALPNPNSE,
            {
                [_aQE]: [
                    "ALPNPolicyNotFound",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(ALPNPolicyNotSupportedException$, ALPNPolicyNotSupportedException);
        var AvailabilityZoneNotSupportedException$ = [
            -3,
            n0,
            _AZNSE,
            {
                [_aQE]: [
                    "AvailabilityZoneNotSupported",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(AvailabilityZoneNotSupportedException$, AvailabilityZoneNotSupportedException);
        var CaCertificatesBundleNotFoundException$ = [
            -3,
            n0,
            _CCBNFE,
            {
                [_aQE]: [
                    "CaCertificatesBundleNotFound",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(CaCertificatesBundleNotFoundException$, CaCertificatesBundleNotFoundException);
        var CapacityDecreaseRequestsLimitExceededException$ = [
            -3,
            n0,
            _CDRLEE,
            {
                [_aQE]: [
                    "CapacityDecreaseRequestLimitExceeded",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(CapacityDecreaseRequestsLimitExceededException$, CapacityDecreaseRequestsLimitExceededException);
        var CapacityReservationPendingException$ = [
            -3,
            n0,
            _CRPE,
            {
                [_aQE]: [
                    "CapacityReservationPending",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(CapacityReservationPendingException$, CapacityReservationPendingException);
        var CapacityUnitsLimitExceededException$ = [
            -3,
            n0,
            _CULEE,
            {
                [_aQE]: [
                    "CapacityUnitsLimitExceeded",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(CapacityUnitsLimitExceededException$, CapacityUnitsLimitExceededException);
        var CertificateNotFoundException$ = [
            -3,
            n0,
            _CNFE,
            {
                [_aQE]: [
                    "CertificateNotFound",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(CertificateNotFoundException$, CertificateNotFoundException);
        var DeleteAssociationSameAccountException$ = [
            -3,
            n0,
            _DASAE,
            {
                [_aQE]: [
                    "DeleteAssociationSameAccount",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(DeleteAssociationSameAccountException$, DeleteAssociationSameAccountException);
        var DuplicateListenerException$ = [
            -3,
            n0,
            _DLE,
            {
                [_aQE]: [
                    "DuplicateListener",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(DuplicateListenerException$, DuplicateListenerException);
        var DuplicateLoadBalancerNameException$ = [
            -3,
            n0,
            _DLBNE,
            {
                [_aQE]: [
                    "DuplicateLoadBalancerName",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(DuplicateLoadBalancerNameException$, DuplicateLoadBalancerNameException);
        var DuplicateTagKeysException$ = [
            -3,
            n0,
            _DTKE,
            {
                [_aQE]: [
                    "DuplicateTagKeys",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(DuplicateTagKeysException$, DuplicateTagKeysException);
        var DuplicateTargetGroupNameException$ = [
            -3,
            n0,
            _DTGNE,
            {
                [_aQE]: [
                    "DuplicateTargetGroupName",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(DuplicateTargetGroupNameException$, DuplicateTargetGroupNameException);
        var DuplicateTrustStoreNameException$ = [
            -3,
            n0,
            _DTSNE,
            {
                [_aQE]: [
                    "DuplicateTrustStoreName",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(DuplicateTrustStoreNameException$, DuplicateTrustStoreNameException);
        var HealthUnavailableException$ = [
            -3,
            n0,
            _HUE,
            {
                [_aQE]: [
                    "HealthUnavailable",
                    500
                ],
                [_e]: _se,
                [_hE]: 500
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(HealthUnavailableException$, HealthUnavailableException);
        var IncompatibleProtocolsException$ = [
            -3,
            n0,
            _IPE,
            {
                [_aQE]: [
                    "IncompatibleProtocols",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(IncompatibleProtocolsException$, IncompatibleProtocolsException);
        var InsufficientCapacityException$ = [
            -3,
            n0,
            _ICE,
            {
                [_aQE]: [
                    "InsufficientCapacity",
                    500
                ],
                [_e]: _se,
                [_hE]: 500
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(InsufficientCapacityException$, InsufficientCapacityException);
        var InvalidCaCertificatesBundleException$ = [
            -3,
            n0,
            _ICCBE,
            {
                [_aQE]: [
                    "InvalidCaCertificatesBundle",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(InvalidCaCertificatesBundleException$, InvalidCaCertificatesBundleException);
        var InvalidConfigurationRequestException$ = [
            -3,
            n0,
            _ICRE,
            {
                [_aQE]: [
                    "InvalidConfigurationRequest",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(InvalidConfigurationRequestException$, InvalidConfigurationRequestException);
        var InvalidLoadBalancerActionException$ = [
            -3,
            n0,
            _ILBAE,
            {
                [_aQE]: [
                    "InvalidLoadBalancerAction",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(InvalidLoadBalancerActionException$, InvalidLoadBalancerActionException);
        var InvalidRevocationContentException$ = [
            -3,
            n0,
            _IRCE,
            {
                [_aQE]: [
                    "InvalidRevocationContent",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(InvalidRevocationContentException$, InvalidRevocationContentException);
        var InvalidSchemeException$ = [
            -3,
            n0,
            _ISE,
            {
                [_aQE]: [
                    "InvalidScheme",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(InvalidSchemeException$, InvalidSchemeException);
        var InvalidSecurityGroupException$ = [
            -3,
            n0,
            _ISGE,
            {
                [_aQE]: [
                    "InvalidSecurityGroup",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(InvalidSecurityGroupException$, InvalidSecurityGroupException);
        var InvalidSubnetException$ = [
            -3,
            n0,
            _ISEn,
            {
                [_aQE]: [
                    "InvalidSubnet",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(InvalidSubnetException$, InvalidSubnetException);
        var InvalidTargetException$ = [
            -3,
            n0,
            _ITE,
            {
                [_aQE]: [
                    "InvalidTarget",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(InvalidTargetException$, InvalidTargetException);
        var ListenerNotFoundException$ = [
            -3,
            n0,
            _LNFE,
            {
                [_aQE]: [
                    "ListenerNotFound",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(ListenerNotFoundException$, ListenerNotFoundException);
        var LoadBalancerNotFoundException$ = [
            -3,
            n0,
            _LBNFE,
            {
                [_aQE]: [
                    "LoadBalancerNotFound",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(LoadBalancerNotFoundException$, LoadBalancerNotFoundException);
        var OperationNotPermittedException$ = [
            -3,
            n0,
            _ONPE,
            {
                [_aQE]: [
                    "OperationNotPermitted",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(OperationNotPermittedException$, OperationNotPermittedException);
        var PriorityInUseException$ = [
            -3,
            n0,
            _PIUE,
            {
                [_aQE]: [
                    "PriorityInUse",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(PriorityInUseException$, PriorityInUseException);
        var PriorRequestNotCompleteException$ = [
            -3,
            n0,
            _PRNCE,
            {
                [_aQE]: [
                    "PriorRequestNotComplete",
                    429
                ],
                [_e]: _c,
                [_hE]: 429
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(PriorRequestNotCompleteException$, PriorRequestNotCompleteException);
        var ResourceInUseException$ = [
            -3,
            n0,
            _RIUE,
            {
                [_aQE]: [
                    "ResourceInUse",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(ResourceInUseException$, ResourceInUseException);
        var ResourceNotFoundException$ = [
            -3,
            n0,
            _RNFE,
            {
                [_aQE]: [
                    "ResourceNotFound",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
        var RevocationContentNotFoundException$ = [
            -3,
            n0,
            _RCNFE,
            {
                [_aQE]: [
                    "RevocationContentNotFound",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(RevocationContentNotFoundException$, RevocationContentNotFoundException);
        var RevocationIdNotFoundException$ = [
            -3,
            n0,
            _RINFE,
            {
                [_aQE]: [
                    "RevocationIdNotFound",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(RevocationIdNotFoundException$, RevocationIdNotFoundException);
        var RuleNotFoundException$ = [
            -3,
            n0,
            _RNFEu,
            {
                [_aQE]: [
                    "RuleNotFound",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(RuleNotFoundException$, RuleNotFoundException);
        var SSLPolicyNotFoundException$ = [
            -3,
            n0,
            _SSLPNFE,
            {
                [_aQE]: [
                    "SSLPolicyNotFound",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(SSLPolicyNotFoundException$, SSLPolicyNotFoundException);
        var SubnetNotFoundException$ = [
            -3,
            n0,
            _SNFE,
            {
                [_aQE]: [
                    "SubnetNotFound",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(SubnetNotFoundException$, SubnetNotFoundException);
        var TargetGroupAssociationLimitException$ = [
            -3,
            n0,
            _TGALE,
            {
                [_aQE]: [
                    "TargetGroupAssociationLimit",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TargetGroupAssociationLimitException$, TargetGroupAssociationLimitException);
        var TargetGroupNotFoundException$ = [
            -3,
            n0,
            _TGNFE,
            {
                [_aQE]: [
                    "TargetGroupNotFound",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TargetGroupNotFoundException$, TargetGroupNotFoundException);
        var TooManyActionsException$ = [
            -3,
            n0,
            _TMAE,
            {
                [_aQE]: [
                    "TooManyActions",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TooManyActionsException$, TooManyActionsException);
        var TooManyCertificatesException$ = [
            -3,
            n0,
            _TMCE,
            {
                [_aQE]: [
                    "TooManyCertificates",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TooManyCertificatesException$, TooManyCertificatesException);
        var TooManyListenersException$ = [
            -3,
            n0,
            _TMLE,
            {
                [_aQE]: [
                    "TooManyListeners",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TooManyListenersException$, TooManyListenersException);
        var TooManyLoadBalancersException$ = [
            -3,
            n0,
            _TMLBE,
            {
                [_aQE]: [
                    "TooManyLoadBalancers",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TooManyLoadBalancersException$, TooManyLoadBalancersException);
        var TooManyRegistrationsForTargetIdException$ = [
            -3,
            n0,
            _TMRFTIE,
            {
                [_aQE]: [
                    "TooManyRegistrationsForTargetId",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TooManyRegistrationsForTargetIdException$, TooManyRegistrationsForTargetIdException);
        var TooManyRulesException$ = [
            -3,
            n0,
            _TMRE,
            {
                [_aQE]: [
                    "TooManyRules",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TooManyRulesException$, TooManyRulesException);
        var TooManyTagsException$ = [
            -3,
            n0,
            _TMTE,
            {
                [_aQE]: [
                    "TooManyTags",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TooManyTagsException$, TooManyTagsException);
        var TooManyTargetGroupsException$ = [
            -3,
            n0,
            _TMTGE,
            {
                [_aQE]: [
                    "TooManyTargetGroups",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TooManyTargetGroupsException$, TooManyTargetGroupsException);
        var TooManyTargetsException$ = [
            -3,
            n0,
            _TMTEo,
            {
                [_aQE]: [
                    "TooManyTargets",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TooManyTargetsException$, TooManyTargetsException);
        var TooManyTrustStoreRevocationEntriesException$ = [
            -3,
            n0,
            _TMTSREE,
            {
                [_aQE]: [
                    "TooManyTrustStoreRevocationEntries",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TooManyTrustStoreRevocationEntriesException$, TooManyTrustStoreRevocationEntriesException);
        var TooManyTrustStoresException$ = [
            -3,
            n0,
            _TMTSE,
            {
                [_aQE]: [
                    "TooManyTrustStores",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TooManyTrustStoresException$, TooManyTrustStoresException);
        var TooManyUniqueTargetGroupsPerLoadBalancerException$ = [
            -3,
            n0,
            _TMUTGPLBE,
            {
                [_aQE]: [
                    "TooManyUniqueTargetGroupsPerLoadBalancer",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TooManyUniqueTargetGroupsPerLoadBalancerException$, TooManyUniqueTargetGroupsPerLoadBalancerException);
        var TrustStoreAssociationNotFoundException$ = [
            -3,
            n0,
            _TSANFE,
            {
                [_aQE]: [
                    "AssociationNotFound",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TrustStoreAssociationNotFoundException$, TrustStoreAssociationNotFoundException);
        var TrustStoreInUseException$ = [
            -3,
            n0,
            _TSIUE,
            {
                [_aQE]: [
                    "TrustStoreInUse",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TrustStoreInUseException$, TrustStoreInUseException);
        var TrustStoreNotFoundException$ = [
            -3,
            n0,
            _TSNFE,
            {
                [_aQE]: [
                    "TrustStoreNotFound",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TrustStoreNotFoundException$, TrustStoreNotFoundException);
        var TrustStoreNotReadyException$ = [
            -3,
            n0,
            _TSNRE,
            {
                [_aQE]: [
                    "TrustStoreNotReady",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(TrustStoreNotReadyException$, TrustStoreNotReadyException);
        var UnsupportedProtocolException$ = [
            -3,
            n0,
            _UPE,
            {
                [_aQE]: [
                    "UnsupportedProtocol",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _M
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(UnsupportedProtocolException$, UnsupportedProtocolException);
        let errorTypeRegistries = [
            _s_registry,
            n0_registry
        ];
        [
            [
                ()=>AuthenticateOidcActionConfig$,
                ()=>AuthenticateCognitoActionConfig$,
                ()=>RedirectActionConfig$,
                ()=>FixedResponseActionConfig$,
                ()=>ForwardActionConfig$,
                ()=>JwtValidationActionConfig$
            ]
        ];
        var AdministrativeOverride$ = [
            3,
            n0,
            _AO,
            0,
            [
                _S,
                _R,
                _D
            ],
            [
                0,
                0,
                0
            ]
        ];
        var AnomalyDetection$ = [
            3,
            n0,
            _AD,
            0,
            [
                _Re,
                _MIE
            ],
            [
                0,
                0
            ]
        ];
        var AuthenticateCognitoActionConfig$ = [
            3,
            n0,
            _ACAC,
            0,
            [
                _UPA,
                _UPCI,
                _UPD,
                _SCN,
                _Sc,
                _ST,
                _AREP,
                _OUR
            ],
            [
                0,
                0,
                0,
                0,
                0,
                1,
                128,
                0
            ],
            3
        ];
        var AuthenticateOidcActionConfig$ = [
            3,
            n0,
            _AOAC,
            0,
            [
                _I,
                _AE,
                _TE,
                _UIE,
                _CI,
                _CS,
                _SCN,
                _Sc,
                _ST,
                _AREP,
                _OUR,
                _UECS
            ],
            [
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                1,
                128,
                0,
                2
            ],
            5
        ];
        [
            [
                ()=>LoadBalancerAddresses
            ]
        ];
        var DescribeTargetHealthInput$ = [
            3,
            n0,
            _DTHI,
            0,
            [
                _TGA,
                _Tar,
                _In
            ],
            [
                0,
                ()=>TargetDescriptions,
                64
            ],
            1
        ];
        var DescribeTargetHealthOutput$ = [
            3,
            n0,
            _DTHO,
            0,
            [
                _THD
            ],
            [
                ()=>TargetHealthDescriptions
            ]
        ];
        var FixedResponseActionConfig$ = [
            3,
            n0,
            _FRAC,
            0,
            [
                _SC,
                _MB,
                _CT
            ],
            [
                0,
                0,
                0
            ],
            1
        ];
        var ForwardActionConfig$ = [
            3,
            n0,
            _FAC,
            0,
            [
                _TG,
                _TGSC
            ],
            [
                ()=>TargetGroupList,
                ()=>TargetGroupStickinessConfig$
            ]
        ];
        var HostHeaderConditionConfig$ = [
            3,
            n0,
            _HHCC,
            0,
            [
                _V,
                _RV
            ],
            [
                64,
                64
            ]
        ];
        var HostHeaderRewriteConfig$ = [
            3,
            n0,
            _HHRC,
            0,
            [
                _Rew
            ],
            [
                ()=>RewriteConfigList
            ]
        ];
        var HttpHeaderConditionConfig$ = [
            3,
            n0,
            _HHCCt,
            0,
            [
                _HHN,
                _V,
                _RV
            ],
            [
                0,
                64,
                64
            ]
        ];
        var HttpRequestMethodConditionConfig$ = [
            3,
            n0,
            _HRMCC,
            0,
            [
                _V
            ],
            [
                64
            ]
        ];
        var JwtValidationActionAdditionalClaim$ = [
            3,
            n0,
            _JVAAC,
            0,
            [
                _F,
                _N,
                _V
            ],
            [
                0,
                0,
                64
            ],
            3
        ];
        var JwtValidationActionConfig$ = [
            3,
            n0,
            _JVAC,
            0,
            [
                _JE,
                _I,
                _AC
            ],
            [
                0,
                0,
                ()=>JwtValidationActionAdditionalClaims
            ],
            2
        ];
        var LoadBalancerAddress$ = [
            3,
            n0,
            _LBAoad,
            0,
            [
                _IA,
                _AI,
                _PIPA,
                _IPA
            ],
            [
                0,
                0,
                0,
                0
            ]
        ];
        var PathPatternConditionConfig$ = [
            3,
            n0,
            _PPCC,
            0,
            [
                _V,
                _RV
            ],
            [
                64,
                64
            ]
        ];
        var QueryStringConditionConfig$ = [
            3,
            n0,
            _QSCC,
            0,
            [
                _V
            ],
            [
                ()=>QueryStringKeyValuePairList
            ]
        ];
        var QueryStringKeyValuePair$ = [
            3,
            n0,
            _QSKVP,
            0,
            [
                _K,
                _Va
            ],
            [
                0,
                0
            ]
        ];
        var RedirectActionConfig$ = [
            3,
            n0,
            _RAC,
            0,
            [
                _SC,
                _Pr,
                _Po,
                _H,
                _Pa,
                _Q
            ],
            [
                0,
                0,
                0,
                0,
                0,
                0
            ],
            1
        ];
        var RewriteConfig$ = [
            3,
            n0,
            _RCew,
            0,
            [
                _Reg,
                _Rep
            ],
            [
                0,
                0
            ],
            2
        ];
        [
            [
                ()=>HostHeaderConditionConfig$,
                ()=>PathPatternConditionConfig$,
                ()=>HttpHeaderConditionConfig$,
                ()=>QueryStringConditionConfig$,
                ()=>HttpRequestMethodConditionConfig$,
                ()=>SourceIpConditionConfig$
            ]
        ];
        [
            [
                ()=>HostHeaderRewriteConfig$,
                ()=>UrlRewriteConfig$
            ]
        ];
        var SourceIpConditionConfig$ = [
            3,
            n0,
            _SICC,
            0,
            [
                _V,
                _IAT
            ],
            [
                64,
                0
            ]
        ];
        var TargetDescription$ = [
            3,
            n0,
            _TDar,
            0,
            [
                _Id,
                _Po,
                _AZ,
                _QSI
            ],
            [
                0,
                1,
                0,
                0
            ],
            1
        ];
        var TargetGroupStickinessConfig$ = [
            3,
            n0,
            _TGSC,
            0,
            [
                _E,
                _DS
            ],
            [
                2,
                1
            ]
        ];
        var TargetGroupTuple$ = [
            3,
            n0,
            _TGT,
            0,
            [
                _TGA,
                _W
            ],
            [
                0,
                1
            ]
        ];
        var TargetHealth$ = [
            3,
            n0,
            _TH,
            0,
            [
                _S,
                _R,
                _D
            ],
            [
                0,
                0,
                0
            ]
        ];
        var TargetHealthDescription$ = [
            3,
            n0,
            _THDa,
            0,
            [
                _Targ,
                _HCPe,
                _TH,
                _AD,
                _AO
            ],
            [
                ()=>TargetDescription$,
                0,
                ()=>TargetHealth$,
                ()=>AnomalyDetection$,
                ()=>AdministrativeOverride$
            ]
        ];
        var UrlRewriteConfig$ = [
            3,
            n0,
            _URC,
            0,
            [
                _Rew
            ],
            [
                ()=>RewriteConfigList
            ]
        ];
        /* unused pure expression or super */ var JwtValidationActionAdditionalClaims = [
            1,
            n0,
            _JVAACw,
            0,
            ()=>JwtValidationActionAdditionalClaim$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var LoadBalancerAddresses = [
            1,
            n0,
            _LBA,
            0,
            ()=>LoadBalancerAddress$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ var QueryStringKeyValuePairList = [
            1,
            n0,
            _QSKVPL,
            0,
            ()=>QueryStringKeyValuePair$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var RewriteConfigList = [
            1,
            n0,
            _RCL,
            0,
            ()=>RewriteConfig$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var TargetDescriptions = [
            1,
            n0,
            _TDarg,
            0,
            ()=>TargetDescription$
        ];
        /* unused pure expression or super */ var TargetGroupList = [
            1,
            n0,
            _TGL,
            0,
            ()=>TargetGroupTuple$
        ];
        /* unused pure expression or super */ var TargetHealthDescriptions = [
            1,
            n0,
            _THD,
            0,
            ()=>TargetHealthDescription$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var DescribeTargetHealth$ = [
            9,
            n0,
            _DTH,
            0,
            ()=>DescribeTargetHealthInput$,
            ()=>DescribeTargetHealthOutput$
        ];
    }
}; /***/ 
