export const id = 2197;
export const ids = [
    2197
];
export const modules = {
    /***/ 70642: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        // EXPORTS
        __webpack_require__.d(__webpack_exports__, {
            y: ()=>/* binding */ AutoScalingClient
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
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/auth/httpAuthSchemeProvider.js
        let defaultAutoScalingHttpAuthSchemeParametersProvider = async (config, context, input)=>({
                operation: (0, submodules_client.getSmithyContext)(context).operation,
                region: await (0, submodules_client.normalizeProvider)(config.region)() || (()=>{
                    throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
                })()
            });
        function createAwsAuthSigv4HttpAuthOption(authParameters) {
            return {
                schemeId: "aws.auth#sigv4",
                signingProperties: {
                    name: "autoscaling",
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
        let defaultAutoScalingHttpAuthSchemeProvider = (authParameters)=>{
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
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/endpoint/EndpointParameters.js
        var EndpointParameters = __webpack_require__(91721);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/package.json
        let package_namespaceObject = {
            rE: "3.1169.0"
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
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/endpoint/bdd.js
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
                    "https://autoscaling-fips.{Region}.{PartitionResult#dualStackDnsSuffix}",
                    i
                ],
                [
                    a,
                    "FIPS and DualStack are enabled, but this partition does not support one or both"
                ],
                [
                    "https://autoscaling.{Region}.amazonaws.com",
                    i
                ],
                [
                    "https://autoscaling-fips.{Region}.{PartitionResult#dnsSuffix}",
                    i
                ],
                [
                    a,
                    "FIPS is enabled but this partition does not support FIPS"
                ],
                [
                    "https://autoscaling.{Region}.{PartitionResult#dualStackDnsSuffix}",
                    i
                ],
                [
                    a,
                    "DualStack is enabled but this partition does not support DualStack"
                ],
                [
                    "https://autoscaling.{Region}.{PartitionResult#dnsSuffix}",
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
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/endpoint/endpointResolver.js
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
        // EXTERNAL MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/schemas/schemas_0.js + 2 modules
        var schemas_0 = __webpack_require__(48427);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/runtimeConfig.shared.js
        let getRuntimeConfig = (config)=>({
                apiVersion: "2011-01-01",
                base64Decoder: config?.base64Decoder ?? serde.fromBase64,
                base64Encoder: config?.base64Encoder ?? serde.toBase64,
                disableHostPrefix: config?.disableHostPrefix ?? false,
                endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
                extensions: config?.extensions ?? [],
                httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultAutoScalingHttpAuthSchemeProvider,
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
                    defaultNamespace: "com.amazonaws.autoscaling",
                    errorTypeRegistries: schemas_0./* errorTypeRegistries */ q1U,
                    xmlNamespace: "http://autoscaling.amazonaws.com/doc/2011-01-01/",
                    version: "2011-01-01",
                    serviceTarget: "AutoScaling_2011_01_01"
                },
                serviceId: config?.serviceId ?? "Auto Scaling",
                sha256: config?.sha256 ?? checksum.Sha256,
                urlParser: config?.urlParser ?? protocols.parseUrl,
                utf8Decoder: config?.utf8Decoder ?? serde.fromUtf8,
                utf8Encoder: config?.utf8Encoder ?? serde.toUtf8
            });
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/runtimeConfig.js
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
                defaultSocketTimeout: (0, client.getDefaultSocketTimeout)(config?.requestHandler, 900_000),
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
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/auth/httpAuthExtensionConfiguration.js
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
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/runtimeExtensions.js
        let resolveRuntimeExtensions = (runtimeConfig, extensions)=>{
            let extensionConfiguration = Object.assign((0, client.getAwsRegionExtensionConfiguration)(runtimeConfig), (0, submodules_client.getDefaultExtensionConfiguration)(runtimeConfig), (0, protocols.getHttpHandlerExtensionConfiguration)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
            extensions.forEach((extension)=>extension.configure(extensionConfiguration));
            return Object.assign(runtimeConfig, (0, client.resolveAwsRegionExtensionConfiguration)(extensionConfiguration), (0, submodules_client.resolveDefaultRuntimeConfig)(extensionConfiguration), (0, protocols.resolveHttpHandlerRuntimeConfig)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
        };
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/AutoScalingClient.js
        class AutoScalingClient extends submodules_client.Client {
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
                    httpAuthSchemeParametersProvider: defaultAutoScalingHttpAuthSchemeParametersProvider,
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
    /***/ /***/ 92364: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        /* harmony export */ __webpack_require__.d(__webpack_exports__, {
            /* harmony export */ G5: ()=>/* binding */ command,
            /* harmony export */ lq: ()=>/* binding */ _ep0,
            /* harmony export */ yt: ()=>/* binding */ _mw0
        });
        /* harmony export */ /* harmony import */ var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92658);
        /* harmony import */ var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62085);
        /* harmony import */ var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91721);
        let command = (0, _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__.makeBuilder)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__./* .commonParams */ S, "AutoScaling_2011_01_01", "AutoScalingClient", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__.getEndpointPlugin);
        let _ep0 = {};
        let _mw0 = (Command, cs, config, o)=>[];
    },
    /***/ /***/ 13371: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        /* harmony export */ __webpack_require__.d(__webpack_exports__, {
            /* harmony export */ b: ()=>/* binding */ DescribeLaunchConfigurationsCommand
        });
        /* harmony export */ /* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92364);
        /* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48427);
        class DescribeLaunchConfigurationsCommand extends (0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* .command */ G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* ._ep0 */ lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* ._mw0 */ yt, "DescribeLaunchConfigurations", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__./* .DescribeLaunchConfigurations$ */ YZ4) {
        }
    },
    /***/ /***/ 91721: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        /* harmony export */ __webpack_require__.d(__webpack_exports__, {
            /* harmony export */ S: ()=>/* binding */ commonParams,
            /* harmony export */ v: ()=>/* binding */ resolveClientEndpointParameters
        });
        /* harmony export */ let resolveClientEndpointParameters = (options)=>Object.assign(options, {
                useDualstackEndpoint: options.useDualstackEndpoint ?? false,
                useFipsEndpoint: options.useFipsEndpoint ?? false,
                defaultSigningName: "autoscaling"
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
    /***/ /***/ 48427: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        // EXPORTS
        __webpack_require__.d(__webpack_exports__, {
            tsu: ()=>/* binding */ CancelInstanceRefresh$,
            myy: ()=>/* binding */ DescribeAutoScalingGroups$,
            wUH: ()=>/* binding */ DescribeInstanceRefreshes$,
            YZ4: ()=>/* binding */ DescribeLaunchConfigurations$,
            Suy: ()=>/* binding */ DescribeLifecycleHooks$,
            MDN: ()=>/* binding */ DescribeScalingActivities$,
            TFW: ()=>/* binding */ DescribeWarmPool$,
            z7b: ()=>/* binding */ StartInstanceRefresh$,
            q1U: ()=>/* binding */ errorTypeRegistries
        });
        // UNUSED EXPORTS: AcceleratorCountRequest$, AcceleratorTotalMemoryMiBRequest$, AccountSetting$, ActiveInstanceRefreshNotFoundFault$, ActivitiesType$, Activity$, ActivityType$, AdjustmentType$, Alarm$, AlarmSpecification$, AlreadyExistsFault$, AttachInstances$, AttachInstancesQuery$, AttachLoadBalancerTargetGroups$, AttachLoadBalancerTargetGroupsResultType$, AttachLoadBalancerTargetGroupsType$, AttachLoadBalancers$, AttachLoadBalancersResultType$, AttachLoadBalancersType$, AttachTrafficSources$, AttachTrafficSourcesResultType$, AttachTrafficSourcesType$, AutoScalingGroup$, AutoScalingGroupNamesType$, AutoScalingGroupsType$, AutoScalingInstanceDetails$, AutoScalingInstancesType$, AutoScalingServiceException$, AvailabilityZoneDistribution$, AvailabilityZoneImpairmentPolicy$, BaselineEbsBandwidthMbpsRequest$, BaselinePerformanceFactorsRequest$, BatchDeleteScheduledAction$, BatchDeleteScheduledActionAnswer$, BatchDeleteScheduledActionType$, BatchPutScheduledUpdateGroupAction$, BatchPutScheduledUpdateGroupActionAnswer$, BatchPutScheduledUpdateGroupActionType$, BlockDeviceMapping$, CancelInstanceRefreshAnswer$, CancelInstanceRefreshType$, CapacityForecast$, CapacityReservationSpecification$, CapacityReservationTarget$, CompleteLifecycleAction$, CompleteLifecycleActionAnswer$, CompleteLifecycleActionType$, CpuPerformanceFactorRequest$, CreateAutoScalingGroup$, CreateAutoScalingGroupType$, CreateLaunchConfiguration$, CreateLaunchConfigurationType$, CreateOrUpdateTags$, CreateOrUpdateTagsType$, CustomizedMetricSpecification$, DeleteAutoScalingGroup$, DeleteAutoScalingGroupType$, DeleteLaunchConfiguration$, DeleteLifecycleHook$, DeleteLifecycleHookAnswer$, DeleteLifecycleHookType$, DeleteNotificationConfiguration$, DeleteNotificationConfigurationType$, DeletePolicy$, DeletePolicyType$, DeleteScheduledAction$, DeleteScheduledActionType$, DeleteTags$, DeleteTagsType$, DeleteWarmPool$, DeleteWarmPoolAnswer$, DeleteWarmPoolType$, DescribeAccountLimits$, DescribeAccountLimitsAnswer$, DescribeAccountSettings$, DescribeAccountSettingsAnswer$, DescribeAccountSettingsType$, DescribeAdjustmentTypes$, DescribeAdjustmentTypesAnswer$, DescribeAutoScalingInstances$, DescribeAutoScalingInstancesType$, DescribeAutoScalingNotificationTypes$, DescribeAutoScalingNotificationTypesAnswer$, DescribeInstanceRefreshesAnswer$, DescribeInstanceRefreshesType$, DescribeLifecycleHookTypes$, DescribeLifecycleHookTypesAnswer$, DescribeLifecycleHooksAnswer$, DescribeLifecycleHooksType$, DescribeLoadBalancerTargetGroups$, DescribeLoadBalancerTargetGroupsRequest$, DescribeLoadBalancerTargetGroupsResponse$, DescribeLoadBalancers$, DescribeLoadBalancersRequest$, DescribeLoadBalancersResponse$, DescribeMetricCollectionTypes$, DescribeMetricCollectionTypesAnswer$, DescribeNotificationConfigurations$, DescribeNotificationConfigurationsAnswer$, DescribeNotificationConfigurationsType$, DescribePolicies$, DescribePoliciesType$, DescribeScalingActivitiesType$, DescribeScalingProcessTypes$, DescribeScheduledActions$, DescribeScheduledActionsType$, DescribeTags$, DescribeTagsType$, DescribeTerminationPolicyTypes$, DescribeTerminationPolicyTypesAnswer$, DescribeTrafficSources$, DescribeTrafficSourcesRequest$, DescribeTrafficSourcesResponse$, DescribeWarmPoolAnswer$, DescribeWarmPoolType$, DesiredConfiguration$, DetachInstances$, DetachInstancesAnswer$, DetachInstancesQuery$, DetachLoadBalancerTargetGroups$, DetachLoadBalancerTargetGroupsResultType$, DetachLoadBalancerTargetGroupsType$, DetachLoadBalancers$, DetachLoadBalancersResultType$, DetachLoadBalancersType$, DetachTrafficSources$, DetachTrafficSourcesResultType$, DetachTrafficSourcesType$, DisableMetricsCollection$, DisableMetricsCollectionQuery$, DistributionSegment$, Ebs$, EnableMetricsCollection$, EnableMetricsCollectionQuery$, EnabledMetric$, EnterStandby$, EnterStandbyAnswer$, EnterStandbyQuery$, ExecutePolicy$, ExecutePolicyType$, ExitStandby$, ExitStandbyAnswer$, ExitStandbyQuery$, FailedScheduledUpdateGroupActionRequest$, Filter$, GetPredictiveScalingForecast$, GetPredictiveScalingForecastAnswer$, GetPredictiveScalingForecastType$, IdempotentCallInProgressFault$, IdempotentParameterMismatchError$, Instance$, InstanceCollection$, InstanceLifecyclePolicy$, InstanceMaintenancePolicy$, InstanceMetadataOptions$, InstanceMonitoring$, InstanceRefresh$, InstanceRefreshInProgressFault$, InstanceRefreshLivePoolProgress$, InstanceRefreshProgressDetails$, InstanceRefreshWarmPoolProgress$, InstanceRequirements$, InstanceReusePolicy$, InstancesDistribution$, InvalidNextToken$, IrreversibleInstanceRefreshFault$, LaunchConfiguration$, LaunchConfigurationNameType$, LaunchConfigurationNamesType$, LaunchConfigurationsType$, LaunchInstances$, LaunchInstancesError$, LaunchInstancesRequest$, LaunchInstancesResult$, LaunchTemplate$, LaunchTemplateOverrides$, LaunchTemplateSpecification$, LifecycleHook$, LifecycleHookSpecification$, LimitExceededFault$, LoadBalancerState$, LoadBalancerTargetGroupState$, LoadForecast$, MemoryGiBPerVCpuRequest$, MemoryMiBRequest$, Metric$, MetricCollectionType$, MetricDataQuery$, MetricDimension$, MetricGranularityType$, MetricStat$, MixedInstancesPolicy$, NetworkBandwidthGbpsRequest$, NetworkInterfaceCountRequest$, NotificationConfiguration$, Operator$, PerformanceFactorReferenceRequest$, PoliciesType$, PolicyARNType$, PredefinedMetricSpecification$, PredictiveScalingConfiguration$, PredictiveScalingCustomizedCapacityMetric$, PredictiveScalingCustomizedLoadMetric$, PredictiveScalingCustomizedScalingMetric$, PredictiveScalingMetricSpecification$, PredictiveScalingPredefinedLoadMetric$, PredictiveScalingPredefinedMetricPair$, PredictiveScalingPredefinedScalingMetric$, ProcessType$, ProcessesType$, PutAccountSetting$, PutAccountSettingAnswer$, PutAccountSettingType$, PutLifecycleHook$, PutLifecycleHookAnswer$, PutLifecycleHookType$, PutNotificationConfiguration$, PutNotificationConfigurationType$, PutScalingPolicy$, PutScalingPolicyType$, PutScheduledUpdateGroupAction$, PutScheduledUpdateGroupActionType$, PutWarmPool$, PutWarmPoolAnswer$, PutWarmPoolType$, RecordLifecycleActionHeartbeat$, RecordLifecycleActionHeartbeatAnswer$, RecordLifecycleActionHeartbeatType$, RefreshPreferences$, ResourceContentionFault$, ResourceInUseFault$, ResumeProcesses$, RetentionTriggers$, RollbackDetails$, RollbackInstanceRefresh$, RollbackInstanceRefreshAnswer$, RollbackInstanceRefreshType$, ScalingActivityInProgressFault$, ScalingPolicy$, ScalingProcessQuery$, ScheduledActionsType$, ScheduledUpdateGroupAction$, ScheduledUpdateGroupActionRequest$, ServiceLinkedRoleFailure$, SetDesiredCapacity$, SetDesiredCapacityType$, SetInstanceHealth$, SetInstanceHealthQuery$, SetInstanceProtection$, SetInstanceProtectionAnswer$, SetInstanceProtectionQuery$, StartInstanceRefreshAnswer$, StartInstanceRefreshType$, StepAdjustment$, SuspendProcesses$, SuspendedProcess$, Tag$, TagDescription$, TagsType$, TargetTrackingConfiguration$, TargetTrackingMetricDataQuery$, TargetTrackingMetricStat$, TerminateInstanceInAutoScalingGroup$, TerminateInstanceInAutoScalingGroupType$, TotalLocalStorageGBRequest$, TrafficSourceIdentifier$, TrafficSourceState$, UpdateAutoScalingGroup$, UpdateAutoScalingGroupType$, VCpuCountRequest$, WarmPoolConfiguration$
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/schema/index.js
        var schema = __webpack_require__(26890);
        // EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/client/index.js
        var client = __webpack_require__(92658);
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/models/AutoScalingServiceException.js
        class AutoScalingServiceException extends client.ServiceException {
            static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.autoscaling#AutoScalingServiceException";
            constructor(options){
                super(options);
                Object.setPrototypeOf(this, AutoScalingServiceException.prototype);
            }
        }
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/models/errors.js
        class ActiveInstanceRefreshNotFoundFault extends AutoScalingServiceException {
            static shapeId = "com.amazonaws.autoscaling#ActiveInstanceRefreshNotFoundFault";
            name = "ActiveInstanceRefreshNotFoundFault";
            $fault = "client";
            constructor(opts){
                super({
                    name: "ActiveInstanceRefreshNotFoundFault",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ActiveInstanceRefreshNotFoundFault.prototype);
            }
        }
        class AlreadyExistsFault extends AutoScalingServiceException {
            static shapeId = "com.amazonaws.autoscaling#AlreadyExistsFault";
            name = "AlreadyExistsFault";
            $fault = "client";
            constructor(opts){
                super({
                    name: "AlreadyExistsFault",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, AlreadyExistsFault.prototype);
            }
        }
        class ResourceContentionFault extends AutoScalingServiceException {
            static shapeId = "com.amazonaws.autoscaling#ResourceContentionFault";
            name = "ResourceContentionFault";
            $fault = "server";
            constructor(opts){
                super({
                    name: "ResourceContentionFault",
                    $fault: "server",
                    ...opts
                });
                Object.setPrototypeOf(this, ResourceContentionFault.prototype);
            }
        }
        class ServiceLinkedRoleFailure extends AutoScalingServiceException {
            static shapeId = "com.amazonaws.autoscaling#ServiceLinkedRoleFailure";
            name = "ServiceLinkedRoleFailure";
            $fault = "server";
            constructor(opts){
                super({
                    name: "ServiceLinkedRoleFailure",
                    $fault: "server",
                    ...opts
                });
                Object.setPrototypeOf(this, ServiceLinkedRoleFailure.prototype);
            }
        }
        class InstanceRefreshInProgressFault extends AutoScalingServiceException {
            static shapeId = "com.amazonaws.autoscaling#InstanceRefreshInProgressFault";
            name = "InstanceRefreshInProgressFault";
            $fault = "client";
            constructor(opts){
                super({
                    name: "InstanceRefreshInProgressFault",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InstanceRefreshInProgressFault.prototype);
            }
        }
        class LimitExceededFault extends AutoScalingServiceException {
            static shapeId = "com.amazonaws.autoscaling#LimitExceededFault";
            name = "LimitExceededFault";
            $fault = "client";
            constructor(opts){
                super({
                    name: "LimitExceededFault",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, LimitExceededFault.prototype);
            }
        }
        class ResourceInUseFault extends AutoScalingServiceException {
            static shapeId = "com.amazonaws.autoscaling#ResourceInUseFault";
            name = "ResourceInUseFault";
            $fault = "client";
            constructor(opts){
                super({
                    name: "ResourceInUseFault",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ResourceInUseFault.prototype);
            }
        }
        class ScalingActivityInProgressFault extends AutoScalingServiceException {
            static shapeId = "com.amazonaws.autoscaling#ScalingActivityInProgressFault";
            name = "ScalingActivityInProgressFault";
            $fault = "client";
            constructor(opts){
                super({
                    name: "ScalingActivityInProgressFault",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, ScalingActivityInProgressFault.prototype);
            }
        }
        class InvalidNextToken extends AutoScalingServiceException {
            static shapeId = "com.amazonaws.autoscaling#InvalidNextToken";
            name = "InvalidNextToken";
            $fault = "client";
            constructor(opts){
                super({
                    name: "InvalidNextToken",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, InvalidNextToken.prototype);
            }
        }
        class IdempotentCallInProgressFault extends AutoScalingServiceException {
            static shapeId = "com.amazonaws.autoscaling#IdempotentCallInProgressFault";
            name = "IdempotentCallInProgressFault";
            $fault = "server";
            Message;
            constructor(opts){
                super({
                    name: "IdempotentCallInProgressFault",
                    $fault: "server",
                    ...opts
                });
                Object.setPrototypeOf(this, IdempotentCallInProgressFault.prototype);
                this.Message = opts.Message;
            }
        }
        class IdempotentParameterMismatchError extends AutoScalingServiceException {
            static shapeId = "com.amazonaws.autoscaling#IdempotentParameterMismatchError";
            name = "IdempotentParameterMismatchError";
            $fault = "client";
            Message;
            constructor(opts){
                super({
                    name: "IdempotentParameterMismatchError",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, IdempotentParameterMismatchError.prototype);
                this.Message = opts.Message;
            }
        }
        class IrreversibleInstanceRefreshFault extends AutoScalingServiceException {
            static shapeId = "com.amazonaws.autoscaling#IrreversibleInstanceRefreshFault";
            name = "IrreversibleInstanceRefreshFault";
            $fault = "client";
            constructor(opts){
                super({
                    name: "IrreversibleInstanceRefreshFault",
                    $fault: "client",
                    ...opts
                });
                Object.setPrototypeOf(this, IrreversibleInstanceRefreshFault.prototype);
            }
        }
        // CONCATENATED MODULE: ./node_modules/@aws-sdk/client-auto-scaling/dist-es/schemas/schemas_0.js
        let _A = "Activities";
        let _AARN = "AlarmARN";
        let _AC = "AcceleratorCount";
        let _ACR = "AcceleratorCountRequest";
        let _AEF = "AlreadyExistsFault";
        let _AI = "ActivityId";
        let _AIRNFF = "ActiveInstanceRefreshNotFoundFault";
        let _AIT = "AllowedInstanceTypes";
        let _AIc = "ActivityIds";
        let _AM = "AcceleratorManufacturers";
        let _AN = "AlarmName";
        let _ANc = "AcceleratorNames";
        let _APIA = "AssociatePublicIpAddress";
        let _AR = "AutoRollback";
        let _ASG = "AutoScalingGroup";
        let _ASGARN = "AutoScalingGroupARN";
        let _ASGN = "AutoScalingGroupName";
        let _ASGNT = "AutoScalingGroupNamesType";
        let _ASGNu = "AutoScalingGroupNames";
        let _ASGS = "AutoScalingGroupState";
        let _ASGT = "AutoScalingGroupsType";
        let _ASGu = "AutoScalingGroups";
        let _ASl = "AlarmSpecification";
        let _AT = "ActivitiesType";
        let _ATMMB = "AcceleratorTotalMemoryMiB";
        let _ATMMBR = "AcceleratorTotalMemoryMiBRequest";
        let _ATcc = "AcceleratorTypes";
        let _AZ = "AvailabilityZones";
        let _AZD = "AvailabilityZoneDistribution";
        let _AZI = "AvailabilityZoneIds";
        let _AZIP = "AvailabilityZoneImpairmentPolicy";
        let _AZIv = "AvailabilityZoneId";
        let _AZv = "AvailabilityZone";
        let _Ac = "Activity";
        let _Al = "Alarm";
        let _Ala = "Alarms";
        let _BDM = "BlockDeviceMapping";
        let _BDMl = "BlockDeviceMappings";
        let _BEBM = "BaselineEbsBandwidthMbps";
        let _BEBMR = "BaselineEbsBandwidthMbpsRequest";
        let _BM = "BareMetal";
        let _BP = "BurstablePerformance";
        let _BPF = "BaselinePerformanceFactors";
        let _BPFR = "BaselinePerformanceFactorsRequest";
        let _BTa = "BakeTime";
        let _C = "Cause";
        let _CCMS = "CustomizedCapacityMetricSpecification";
        let _CD = "CheckpointDelay";
        let _CDS = "CapacityDistributionStrategy";
        let _CIR = "CancelInstanceRefresh";
        let _CIRA = "CancelInstanceRefreshAnswer";
        let _CIRT = "CancelInstanceRefreshType";
        let _CLMS = "CustomizedLoadMetricSpecification";
        let _CLVPCI = "ClassicLinkVPCId";
        let _CLVPCSG = "ClassicLinkVPCSecurityGroups";
        let _CM = "CpuManufacturers";
        let _CMS = "CustomizedMetricSpecification";
        let _CP = "CheckpointPercentages";
        let _CPFR = "CpuPerformanceFactorRequest";
        let _CR = "CapacityRebalance";
        let _CRI = "CapacityReservationIds";
        let _CRP = "CapacityReservationPreference";
        let _CRRGA = "CapacityReservationResourceGroupArns";
        let _CRS = "CapacityReservationSpecification";
        let _CRT = "CapacityReservationTarget";
        let _CSMS = "CustomizedScalingMetricSpecification";
        let _CT = "CreatedTime";
        let _Co = "Context";
        let _Cp = "Cpu";
        let _D = "Description";
        let _DASGe = "DescribeAutoScalingGroups";
        let _DC = "DesiredCapacity";
        let _DCT = "DesiredCapacityType";
        let _DCe = "DefaultCooldown";
        let _DCes = "DesiredConfiguration";
        let _DIR = "DescribeInstanceRefreshes";
        let _DIRA = "DescribeInstanceRefreshesAnswer";
        let _DIRT = "DescribeInstanceRefreshesType";
        let _DIW = "DefaultInstanceWarmup";
        let _DLCe = "DescribeLaunchConfigurations";
        let _DLHAe = "DescribeLifecycleHooksAnswer";
        let _DLHTe = "DescribeLifecycleHooksType";
        let _DLHe = "DescribeLifecycleHooks";
        let _DN = "DeviceName";
        let _DOT = "DeleteOnTermination";
        let _DP = "DeletionProtection";
        let _DR = "DefaultResult";
        let _DS = "DistributionSegment";
        let _DSATe = "DescribeScalingActivitiesType";
        let _DSAe = "DescribeScalingActivities";
        let _DSI = "DisableScaleIn";
        let _DSi = "DistributionSegments";
        let _DWPAe = "DescribeWarmPoolAnswer";
        let _DWPTe = "DescribeWarmPoolType";
        let _DWPe = "DescribeWarmPool";
        let _De = "Details";
        let _Di = "Dimensions";
        let _E = "Ebs";
        let _EIT = "ExcludedInstanceTypes";
        let _EM = "EnabledMetrics";
        let _EMn = "EnabledMetric";
        let _EO = "EbsOptimized";
        let _ETn = "EndTime";
        let _En = "Encrypted";
        let _Ena = "Enabled";
        let _Ex = "Expression";
        let _F = "Filters";
        let _Fi = "Filter";
        let _GT = "GlobalTimeout";
        let _Gr = "Granularity";
        let _HCGP = "HealthCheckGracePeriod";
        let _HCT = "HealthCheckType";
        let _HE = "HttpEndpoint";
        let _HPRHL = "HttpPutResponseHopLimit";
        let _HS = "HealthStatus";
        let _HT = "HttpTokens";
        let _HTe = "HeartbeatTimeout";
        let _I = "Instances";
        let _ICIPF = "IdempotentCallInProgressFault";
        let _ID = "InstancesDistribution";
        let _IDG = "IncludeDeletedGroups";
        let _IF = "InstanceFamily";
        let _IG = "InstanceGenerations";
        let _IIP = "IamInstanceProfile";
        let _IIRF = "IrreversibleInstanceRefreshFault";
        let _IIm = "ImageId";
        let _IIn = "IncludeInstances";
        let _IIns = "InstanceId";
        let _ILP = "InstanceLifecyclePolicy";
        let _IM = "InstanceMonitoring";
        let _IMO = "InstanceMetadataOptions";
        let _IMP = "InstanceMaintenancePolicy";
        let _IMR = "IncludeManagedResources";
        let _INT = "InvalidNextToken";
        let _IPME = "IdempotentParameterMismatchError";
        let _IR = "InstanceRefreshes";
        let _IRI = "InstanceRefreshId";
        let _IRIPF = "InstanceRefreshInProgressFault";
        let _IRIn = "InstanceRefreshIds";
        let _IRLPP = "InstanceRefreshLivePoolProgress";
        let _IRP = "InstanceReusePolicy";
        let _IRPD = "InstanceRefreshProgressDetails";
        let _IRWPP = "InstanceRefreshWarmPoolProgress";
        let _IRn = "InstanceRefresh";
        let _IRns = "InstanceRequirements";
        let _IT = "InstanceType";
        let _ITU = "InstancesToUpdate";
        let _ITUOR = "InstancesToUpdateOnRollback";
        let _IW = "InstanceWarmup";
        let _IZHCB = "ImpairedZoneHealthCheckBehavior";
        let _Id = "Id";
        let _Ide = "Identifier";
        let _In = "Instance";
        let _Io = "Iops";
        let _K = "Key";
        let _KI = "KernelId";
        let _KN = "KeyName";
        let _L = "Label";
        let _LBN = "LoadBalancerNames";
        let _LC = "LaunchConfiguration";
        let _LCARN = "LaunchConfigurationARN";
        let _LCN = "LaunchConfigurationName";
        let _LCNT = "LaunchConfigurationNamesType";
        let _LCNa = "LaunchConfigurationNames";
        let _LCT = "LaunchConfigurationsType";
        let _LCa = "LaunchConfigurations";
        let _LEF = "LimitExceededFault";
        let _LH = "LifecycleHooks";
        let _LHN = "LifecycleHookName";
        let _LHNi = "LifecycleHookNames";
        let _LHi = "LifecycleHook";
        let _LPP = "LivePoolProgress";
        let _LS = "LifecycleState";
        let _LST = "LocalStorageTypes";
        let _LSo = "LocalStorage";
        let _LT = "LaunchTemplate";
        let _LTI = "LaunchTemplateId";
        let _LTN = "LaunchTemplateName";
        let _LTO = "LaunchTemplateOverrides";
        let _LTS = "LaunchTemplateSpecification";
        let _LTi = "LifecycleTransition";
        let _M = "Message";
        let _MCB = "MaxCapacityBuffer";
        let _MCBB = "MaxCapacityBreachBehavior";
        let _MD = "MetricDimension";
        let _MDQ = "MetricDataQuery";
        let _MDQe = "MetricDataQueries";
        let _MDe = "MetricDimensions";
        let _MGBPVC = "MemoryGiBPerVCpu";
        let _MGBPVCR = "MemoryGiBPerVCpuRequest";
        let _MGPC = "MaxGroupPreparedCapacity";
        let _MHP = "MinHealthyPercentage";
        let _MHPa = "MaxHealthyPercentage";
        let _MIL = "MaxInstanceLifetime";
        let _MILB = "MetricIntervalLowerBound";
        let _MIP = "MixedInstancesPolicy";
        let _MIUB = "MetricIntervalUpperBound";
        let _MMB = "MemoryMiB";
        let _MMBR = "MemoryMiBRequest";
        let _MN = "MetricName";
        let _MO = "MetadataOptions";
        let _MR = "MaxRecords";
        let _MS = "MinSize";
        let _MSPAPOOODP = "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice";
        let _MSa = "MaxSize";
        let _MSet = "MetricStat";
        let _MSetr = "MetricSpecifications";
        let _Ma = "Max";
        let _Me = "Metrics";
        let _Met = "Metric";
        let _Mi = "Min";
        let _Mo = "Mode";
        let _N = "Name";
        let _NBG = "NetworkBandwidthGbps";
        let _NBGR = "NetworkBandwidthGbpsRequest";
        let _ND = "NoDevice";
        let _NIC = "NetworkInterfaceCount";
        let _NICR = "NetworkInterfaceCountRequest";
        let _NIPFSI = "NewInstancesProtectedFromScaleIn";
        let _NM = "NotificationMetadata";
        let _NT = "NextToken";
        let _NTARN = "NotificationTargetARN";
        let _Na = "Namespace";
        let _O = "Operator";
        let _ODAS = "OnDemandAllocationStrategy";
        let _ODBC = "OnDemandBaseCapacity";
        let _ODMPPOLP = "OnDemandMaxPricePercentageOverLowestPrice";
        let _ODPABC = "OnDemandPercentageAboveBaseCapacity";
        let _Ov = "Overrides";
        let _P = "Progress";
        let _PAL = "PropagateAtLaunch";
        let _PC = "PredictedCapacity";
        let _PCOR = "PercentageCompleteOnRollback";
        let _PCe = "PercentageComplete";
        let _PD = "ProgressDetails";
        let _PDOR = "ProgressDetailsOnRollback";
        let _PFRR = "PerformanceFactorReferenceRequest";
        let _PFRSR = "PerformanceFactorReferenceSetRequest";
        let _PFSI = "ProtectedFromScaleIn";
        let _PG = "PlacementGroup";
        let _PLMS = "PredefinedLoadMetricSpecification";
        let _PMPS = "PredefinedMetricPairSpecification";
        let _PMS = "PredefinedMetricSpecification";
        let _PMT = "PredefinedMetricType";
        let _PNr = "ProcessName";
        let _PS = "PoolState";
        let _PSC = "PredictiveScalingConfiguration";
        let _PSCCM = "PredictiveScalingCustomizedCapacityMetric";
        let _PSCLM = "PredictiveScalingCustomizedLoadMetric";
        let _PSCSM = "PredictiveScalingCustomizedScalingMetric";
        let _PSMS = "PredictiveScalingMetricSpecification";
        let _PSMSr = "PredefinedScalingMetricSpecification";
        let _PSMSre = "PredictiveScalingMetricSpecifications";
        let _PSPLM = "PredictiveScalingPredefinedLoadMetric";
        let _PSPMP = "PredictiveScalingPredefinedMetricPair";
        let _PSPSM = "PredictiveScalingPredefinedScalingMetric";
        let _PT = "PlacementTenancy";
        let _Pe = "Period";
        let _Pr = "Preferences";
        let _Pri = "Principal";
        let _R = "References";
        let _RARN = "RoleARN";
        let _RCF = "ResourceContentionFault";
        let _RD = "RollbackDetails";
        let _RDe = "ReturnData";
        let _RHS = "RequireHibernateSupport";
        let _RI = "RamdiskId";
        let _RIUF = "ResourceInUseFault";
        let _RIe = "ResourceId";
        let _RL = "ResourceLabel";
        let _ROSI = "ReuseOnScaleIn";
        let _RP = "RefreshPreferences";
        let _RR = "RollbackReason";
        let _RST = "RollbackStartTime";
        let _RT = "RetentionTriggers";
        let _RTe = "ResourceType";
        let _Re = "Reference";
        let _S = "Status";
        let _SA = "ScalingAdjustment";
        let _SAIPF = "ScalingActivityInProgressFault";
        let _SAS = "SpotAllocationStrategy";
        let _SAte = "StepAdjustment";
        let _SBT = "SchedulingBufferTime";
        let _SC = "StatusCode";
        let _SG = "SecurityGroups";
        let _SI = "SnapshotId";
        let _SIP = "SpotInstancePools";
        let _SIPI = "ScaleInProtectedInstances";
        let _SIR = "StartInstanceRefresh";
        let _SIRA = "StartInstanceRefreshAnswer";
        let _SIRT = "StartInstanceRefreshType";
        let _SIt = "StandbyInstances";
        let _SLRARN = "ServiceLinkedRoleARN";
        let _SLRF = "ServiceLinkedRoleFailure";
        let _SM = "StatusMessage";
        let _SMP = "SpotMaxPrice";
        let _SMPPOLP = "SpotMaxPricePercentageOverLowestPrice";
        let _SMk = "SkipMatching";
        let _SP = "SuspendedProcesses";
        let _SPp = "SpotPrice";
        let _SPu = "SuspendedProcess";
        let _SR = "StatusReason";
        let _SRu = "SuspensionReason";
        let _ST = "StartTime";
        let _St = "Statistic";
        let _Stat = "Stat";
        let _Str = "Strategy";
        let _T = "Tags";
        let _TCT = "TargetCapacityTypes";
        let _TD = "TagDescription";
        let _TDL = "TagDescriptionList";
        let _TGARN = "TargetGroupARNs";
        let _THA = "TerminateHookAbandon";
        let _TLSGB = "TotalLocalStorageGB";
        let _TLSGBR = "TotalLocalStorageGBRequest";
        let _TP = "TerminationPolicies";
        let _TS = "TrafficSources";
        let _TSI = "TrafficSourceIdentifier";
        let _TTC = "TargetTrackingConfiguration";
        let _TTMDQ = "TargetTrackingMetricDataQuery";
        let _TTMDQa = "TargetTrackingMetricDataQueries";
        let _TTMS = "TargetTrackingMetricStat";
        let _TV = "TargetValue";
        let _Th = "Throughput";
        let _Ty = "Type";
        let _U = "Unit";
        let _UD = "UserData";
        let _V = "Value";
        let _VCC = "VCpuCount";
        let _VCCR = "VCpuCountRequest";
        let _VN = "VirtualName";
        let _VPCZI = "VPCZoneIdentifier";
        let _VS = "VolumeSize";
        let _VT = "VolumeType";
        let _Va = "Values";
        let _Ve = "Version";
        let _WC = "WeightedCapacity";
        let _WFTI = "WaitForTransitioningInstances";
        let _WPC = "WarmPoolConfiguration";
        let _WPP = "WarmPoolProgress";
        let _WPS = "WarmPoolSize";
        let _ZSE = "ZonalShiftEnabled";
        let _aQE = "awsQueryError";
        let _c = "client";
        let _e = "error";
        let _hE = "httpError";
        let _i = "item";
        let _m = "message";
        let _s = "smithy.ts.sdk.synthetic.com.amazonaws.autoscaling";
        let _se = "server";
        let _xN = "xmlName";
        let n0 = "com.amazonaws.autoscaling";
        let _s_registry = new schema.TypeRegistry(_s);
        var AutoScalingServiceException$ = [
            -3,
            _s,
            "AutoScalingServiceException",
            0,
            [],
            []
        ];
        _s_registry.registerError(AutoScalingServiceException$, AutoScalingServiceException);
        let n0_registry = new schema.TypeRegistry(n0);
        var ActiveInstanceRefreshNotFoundFault$ = [
            -3,
            n0,
            _AIRNFF,
            {
                [_aQE]: [
                    "ActiveInstanceRefreshNotFound",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(ActiveInstanceRefreshNotFoundFault$, ActiveInstanceRefreshNotFoundFault);
        var AlreadyExistsFault$ = [
            -3,
            n0,
            _AEF,
            {
                [_aQE]: [
                    "AlreadyExists",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(AlreadyExistsFault$, AlreadyExistsFault);
        var IdempotentCallInProgressFault$ = [
            -3,
            n0,
            _ICIPF,
            {
                [_aQE]: [
                    "IdempotentCallInProgress",
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
        n0_registry.registerError(IdempotentCallInProgressFault$, IdempotentCallInProgressFault);
        var IdempotentParameterMismatchError$ = [
            -3,
            n0,
            _IPME,
            {
                [_aQE]: [
                    "IdempotentParameterMismatch",
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
        n0_registry.registerError(IdempotentParameterMismatchError$, IdempotentParameterMismatchError);
        var InstanceRefreshInProgressFault$ = [
            -3,
            n0,
            _IRIPF,
            {
                [_aQE]: [
                    "InstanceRefreshInProgress",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(InstanceRefreshInProgressFault$, InstanceRefreshInProgressFault);
        var InvalidNextToken$ = [
            -3,
            n0,
            _INT,
            {
                [_aQE]: [
                    "InvalidNextToken",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(InvalidNextToken$, InvalidNextToken);
        var IrreversibleInstanceRefreshFault$ = [
            -3,
            n0,
            _IIRF,
            {
                [_aQE]: [
                    "IrreversibleInstanceRefresh",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(IrreversibleInstanceRefreshFault$, IrreversibleInstanceRefreshFault);
        var LimitExceededFault$ = [
            -3,
            n0,
            _LEF,
            {
                [_aQE]: [
                    "LimitExceeded",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(LimitExceededFault$, LimitExceededFault);
        var ResourceContentionFault$ = [
            -3,
            n0,
            _RCF,
            {
                [_aQE]: [
                    "ResourceContention",
                    500
                ],
                [_e]: _se,
                [_hE]: 500
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(ResourceContentionFault$, ResourceContentionFault);
        var ResourceInUseFault$ = [
            -3,
            n0,
            _RIUF,
            {
                [_aQE]: [
                    "ResourceInUse",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(ResourceInUseFault$, ResourceInUseFault);
        var ScalingActivityInProgressFault$ = [
            -3,
            n0,
            _SAIPF,
            {
                [_aQE]: [
                    "ScalingActivityInProgress",
                    400
                ],
                [_e]: _c,
                [_hE]: 400
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(ScalingActivityInProgressFault$, ScalingActivityInProgressFault);
        var ServiceLinkedRoleFailure$ = [
            -3,
            n0,
            _SLRF,
            {
                [_aQE]: [
                    "ServiceLinkedRoleFailure",
                    500
                ],
                [_e]: _se,
                [_hE]: 500
            },
            [
                _m
            ],
            [
                0
            ]
        ];
        n0_registry.registerError(ServiceLinkedRoleFailure$, ServiceLinkedRoleFailure);
        let errorTypeRegistries = [
            _s_registry,
            n0_registry
        ];
        var AcceleratorCountRequest$ = [
            3,
            n0,
            _ACR,
            0,
            [
                _Mi,
                _Ma
            ],
            [
                1,
                1
            ]
        ];
        var AcceleratorTotalMemoryMiBRequest$ = [
            3,
            n0,
            _ATMMBR,
            0,
            [
                _Mi,
                _Ma
            ],
            [
                1,
                1
            ]
        ];
        var ActivitiesType$ = [
            3,
            n0,
            _AT,
            0,
            [
                _A,
                _NT
            ],
            [
                ()=>Activities,
                0
            ],
            1
        ];
        var Activity$ = [
            3,
            n0,
            _Ac,
            0,
            [
                _AI,
                _ASGN,
                _C,
                _ST,
                _SC,
                _D,
                _ETn,
                _SM,
                _P,
                _De,
                _ASGS,
                _ASGARN
            ],
            [
                0,
                0,
                0,
                4,
                0,
                0,
                4,
                0,
                1,
                0,
                0,
                0
            ],
            5
        ];
        var AlarmSpecification$ = [
            3,
            n0,
            _ASl,
            0,
            [
                _Ala
            ],
            [
                64
            ]
        ];
        var AutoScalingGroup$ = [
            3,
            n0,
            _ASG,
            0,
            [
                _ASGN,
                _MS,
                _MSa,
                _DC,
                _DCe,
                _AZ,
                _HCT,
                _CT,
                _ASGARN,
                _LCN,
                _LT,
                _MIP,
                _PC,
                _AZI,
                _LBN,
                _TGARN,
                _HCGP,
                _I,
                _SP,
                _PG,
                _VPCZI,
                _EM,
                _S,
                _T,
                _TP,
                _NIPFSI,
                _SLRARN,
                _MIL,
                _CR,
                _WPC,
                _WPS,
                _Co,
                _DCT,
                _DIW,
                _TS,
                _IMP,
                _DP,
                _AZD,
                _AZIP,
                _CRS,
                _ILP,
                _O
            ],
            [
                0,
                1,
                1,
                1,
                1,
                64,
                0,
                4,
                0,
                0,
                ()=>LaunchTemplateSpecification$,
                [
                    ()=>MixedInstancesPolicy$,
                    0
                ],
                1,
                64,
                64,
                64,
                1,
                ()=>Instances,
                ()=>SuspendedProcesses,
                0,
                0,
                ()=>EnabledMetrics,
                0,
                ()=>TagDescriptionList,
                64,
                2,
                0,
                1,
                2,
                ()=>WarmPoolConfiguration$,
                1,
                0,
                0,
                1,
                ()=>TrafficSources,
                ()=>InstanceMaintenancePolicy$,
                0,
                ()=>AvailabilityZoneDistribution$,
                ()=>AvailabilityZoneImpairmentPolicy$,
                ()=>CapacityReservationSpecification$,
                ()=>InstanceLifecyclePolicy$,
                ()=>Operator$
            ],
            8
        ];
        var AutoScalingGroupNamesType$ = [
            3,
            n0,
            _ASGNT,
            0,
            [
                _ASGNu,
                _IIn,
                _IMR,
                _NT,
                _MR,
                _F
            ],
            [
                64,
                2,
                2,
                0,
                1,
                ()=>Filters
            ]
        ];
        var AutoScalingGroupsType$ = [
            3,
            n0,
            _ASGT,
            0,
            [
                _ASGu,
                _NT
            ],
            [
                [
                    ()=>AutoScalingGroups,
                    0
                ],
                0
            ],
            1
        ];
        var AvailabilityZoneDistribution$ = [
            3,
            n0,
            _AZD,
            0,
            [
                _CDS
            ],
            [
                0
            ]
        ];
        var AvailabilityZoneImpairmentPolicy$ = [
            3,
            n0,
            _AZIP,
            0,
            [
                _ZSE,
                _IZHCB
            ],
            [
                2,
                0
            ]
        ];
        var BaselineEbsBandwidthMbpsRequest$ = [
            3,
            n0,
            _BEBMR,
            0,
            [
                _Mi,
                _Ma
            ],
            [
                1,
                1
            ]
        ];
        var BaselinePerformanceFactorsRequest$ = [
            3,
            n0,
            _BPFR,
            0,
            [
                _Cp
            ],
            [
                [
                    ()=>CpuPerformanceFactorRequest$,
                    0
                ]
            ]
        ];
        var BlockDeviceMapping$ = [
            3,
            n0,
            _BDM,
            0,
            [
                _DN,
                _VN,
                _E,
                _ND
            ],
            [
                0,
                0,
                ()=>Ebs$,
                2
            ],
            1
        ];
        var CancelInstanceRefreshAnswer$ = [
            3,
            n0,
            _CIRA,
            0,
            [
                _IRI
            ],
            [
                0
            ]
        ];
        var CancelInstanceRefreshType$ = [
            3,
            n0,
            _CIRT,
            0,
            [
                _ASGN,
                _WFTI
            ],
            [
                0,
                2
            ],
            1
        ];
        var CapacityReservationSpecification$ = [
            3,
            n0,
            _CRS,
            0,
            [
                _CRP,
                _CRT
            ],
            [
                0,
                ()=>CapacityReservationTarget$
            ]
        ];
        var CapacityReservationTarget$ = [
            3,
            n0,
            _CRT,
            0,
            [
                _CRI,
                _CRRGA
            ],
            [
                64,
                64
            ]
        ];
        var CpuPerformanceFactorRequest$ = [
            3,
            n0,
            _CPFR,
            0,
            [
                _R
            ],
            [
                [
                    ()=>PerformanceFactorReferenceSetRequest,
                    {
                        [_xN]: _Re
                    }
                ]
            ]
        ];
        var CustomizedMetricSpecification$ = [
            3,
            n0,
            _CMS,
            0,
            [
                _MN,
                _Na,
                _Di,
                _St,
                _U,
                _Pe,
                _Me
            ],
            [
                0,
                0,
                ()=>MetricDimensions,
                0,
                0,
                1,
                ()=>TargetTrackingMetricDataQueries
            ]
        ];
        var DescribeInstanceRefreshesAnswer$ = [
            3,
            n0,
            _DIRA,
            0,
            [
                _IR,
                _NT
            ],
            [
                [
                    ()=>InstanceRefreshes,
                    0
                ],
                0
            ]
        ];
        var DescribeInstanceRefreshesType$ = [
            3,
            n0,
            _DIRT,
            0,
            [
                _ASGN,
                _IRIn,
                _NT,
                _MR
            ],
            [
                0,
                64,
                0,
                1
            ],
            1
        ];
        var DescribeLifecycleHooksAnswer$ = [
            3,
            n0,
            _DLHAe,
            0,
            [
                _LH
            ],
            [
                ()=>LifecycleHooks
            ]
        ];
        var DescribeLifecycleHooksType$ = [
            3,
            n0,
            _DLHTe,
            0,
            [
                _ASGN,
                _LHNi
            ],
            [
                0,
                64
            ],
            1
        ];
        var DescribeScalingActivitiesType$ = [
            3,
            n0,
            _DSATe,
            0,
            [
                _AIc,
                _ASGN,
                _IDG,
                _IMR,
                _MR,
                _NT,
                _F
            ],
            [
                64,
                0,
                2,
                2,
                1,
                0,
                ()=>Filters
            ]
        ];
        var DescribeWarmPoolAnswer$ = [
            3,
            n0,
            _DWPAe,
            0,
            [
                _WPC,
                _I,
                _NT
            ],
            [
                ()=>WarmPoolConfiguration$,
                ()=>Instances,
                0
            ]
        ];
        var DescribeWarmPoolType$ = [
            3,
            n0,
            _DWPTe,
            0,
            [
                _ASGN,
                _MR,
                _NT
            ],
            [
                0,
                1,
                0
            ],
            1
        ];
        var DesiredConfiguration$ = [
            3,
            n0,
            _DCes,
            0,
            [
                _LT,
                _MIP
            ],
            [
                ()=>LaunchTemplateSpecification$,
                [
                    ()=>MixedInstancesPolicy$,
                    0
                ]
            ]
        ];
        var DistributionSegment$ = [
            3,
            n0,
            _DS,
            0,
            [
                _TCT
            ],
            [
                64
            ]
        ];
        var Ebs$ = [
            3,
            n0,
            _E,
            0,
            [
                _SI,
                _VS,
                _VT,
                _DOT,
                _Io,
                _En,
                _Th
            ],
            [
                0,
                1,
                0,
                2,
                1,
                2,
                1
            ]
        ];
        var EnabledMetric$ = [
            3,
            n0,
            _EMn,
            0,
            [
                _Met,
                _Gr
            ],
            [
                0,
                0
            ]
        ];
        var Filter$ = [
            3,
            n0,
            _Fi,
            0,
            [
                _N,
                _Va
            ],
            [
                0,
                64
            ]
        ];
        var Instance$ = [
            3,
            n0,
            _In,
            0,
            [
                _IIns,
                _AZv,
                _LS,
                _HS,
                _PFSI,
                _IT,
                _AZIv,
                _LCN,
                _LT,
                _IIm,
                _WC
            ],
            [
                0,
                0,
                0,
                0,
                2,
                0,
                0,
                0,
                ()=>LaunchTemplateSpecification$,
                0,
                0
            ],
            5
        ];
        var InstanceLifecyclePolicy$ = [
            3,
            n0,
            _ILP,
            0,
            [
                _RT
            ],
            [
                ()=>RetentionTriggers$
            ]
        ];
        var InstanceMaintenancePolicy$ = [
            3,
            n0,
            _IMP,
            0,
            [
                _MHP,
                _MHPa
            ],
            [
                1,
                1
            ]
        ];
        var InstanceMetadataOptions$ = [
            3,
            n0,
            _IMO,
            0,
            [
                _HT,
                _HPRHL,
                _HE
            ],
            [
                0,
                1,
                0
            ]
        ];
        var InstanceMonitoring$ = [
            3,
            n0,
            _IM,
            0,
            [
                _Ena
            ],
            [
                2
            ]
        ];
        var InstanceRefresh$ = [
            3,
            n0,
            _IRn,
            0,
            [
                _IRI,
                _ASGN,
                _S,
                _SR,
                _ST,
                _ETn,
                _PCe,
                _ITU,
                _PD,
                _Pr,
                _DCes,
                _RD,
                _Str
            ],
            [
                0,
                0,
                0,
                0,
                4,
                4,
                1,
                1,
                ()=>InstanceRefreshProgressDetails$,
                ()=>RefreshPreferences$,
                [
                    ()=>DesiredConfiguration$,
                    0
                ],
                ()=>RollbackDetails$,
                0
            ]
        ];
        var InstanceRefreshLivePoolProgress$ = [
            3,
            n0,
            _IRLPP,
            0,
            [
                _PCe,
                _ITU
            ],
            [
                1,
                1
            ]
        ];
        var InstanceRefreshProgressDetails$ = [
            3,
            n0,
            _IRPD,
            0,
            [
                _LPP,
                _WPP
            ],
            [
                ()=>InstanceRefreshLivePoolProgress$,
                ()=>InstanceRefreshWarmPoolProgress$
            ]
        ];
        var InstanceRefreshWarmPoolProgress$ = [
            3,
            n0,
            _IRWPP,
            0,
            [
                _PCe,
                _ITU
            ],
            [
                1,
                1
            ]
        ];
        var InstanceRequirements$ = [
            3,
            n0,
            _IRns,
            0,
            [
                _VCC,
                _MMB,
                _CM,
                _MGBPVC,
                _EIT,
                _IG,
                _SMPPOLP,
                _MSPAPOOODP,
                _ODMPPOLP,
                _BM,
                _BP,
                _RHS,
                _NIC,
                _LSo,
                _LST,
                _TLSGB,
                _BEBM,
                _ATcc,
                _AC,
                _AM,
                _ANc,
                _ATMMB,
                _NBG,
                _AIT,
                _BPF
            ],
            [
                ()=>VCpuCountRequest$,
                ()=>MemoryMiBRequest$,
                64,
                ()=>MemoryGiBPerVCpuRequest$,
                64,
                64,
                1,
                1,
                1,
                0,
                0,
                2,
                ()=>NetworkInterfaceCountRequest$,
                0,
                64,
                ()=>TotalLocalStorageGBRequest$,
                ()=>BaselineEbsBandwidthMbpsRequest$,
                64,
                ()=>AcceleratorCountRequest$,
                64,
                64,
                ()=>AcceleratorTotalMemoryMiBRequest$,
                ()=>NetworkBandwidthGbpsRequest$,
                64,
                [
                    ()=>BaselinePerformanceFactorsRequest$,
                    0
                ]
            ],
            2
        ];
        var InstanceReusePolicy$ = [
            3,
            n0,
            _IRP,
            0,
            [
                _ROSI
            ],
            [
                2
            ]
        ];
        var InstancesDistribution$ = [
            3,
            n0,
            _ID,
            0,
            [
                _ODAS,
                _ODBC,
                _ODPABC,
                _SAS,
                _SIP,
                _SMP,
                _DSi
            ],
            [
                0,
                1,
                1,
                0,
                1,
                0,
                ()=>DistributionSegments
            ]
        ];
        var LaunchConfiguration$ = [
            3,
            n0,
            _LC,
            0,
            [
                _LCN,
                _IIm,
                _IT,
                _CT,
                _LCARN,
                _KN,
                _SG,
                _CLVPCI,
                _CLVPCSG,
                _UD,
                _KI,
                _RI,
                _BDMl,
                _IM,
                _SPp,
                _IIP,
                _EO,
                _APIA,
                _PT,
                _MO
            ],
            [
                0,
                0,
                0,
                4,
                0,
                0,
                64,
                0,
                64,
                0,
                0,
                0,
                ()=>BlockDeviceMappings,
                ()=>InstanceMonitoring$,
                0,
                0,
                2,
                2,
                0,
                ()=>InstanceMetadataOptions$
            ],
            4
        ];
        var LaunchConfigurationNamesType$ = [
            3,
            n0,
            _LCNT,
            0,
            [
                _LCNa,
                _NT,
                _MR
            ],
            [
                64,
                0,
                1
            ]
        ];
        var LaunchConfigurationsType$ = [
            3,
            n0,
            _LCT,
            0,
            [
                _LCa,
                _NT
            ],
            [
                ()=>LaunchConfigurations,
                0
            ],
            1
        ];
        var LaunchTemplate$ = [
            3,
            n0,
            _LT,
            0,
            [
                _LTS,
                _Ov
            ],
            [
                ()=>LaunchTemplateSpecification$,
                [
                    ()=>Overrides,
                    0
                ]
            ]
        ];
        var LaunchTemplateOverrides$ = [
            3,
            n0,
            _LTO,
            0,
            [
                _IT,
                _WC,
                _LTS,
                _IRns,
                _IIm
            ],
            [
                0,
                0,
                ()=>LaunchTemplateSpecification$,
                [
                    ()=>InstanceRequirements$,
                    0
                ],
                0
            ]
        ];
        var LaunchTemplateSpecification$ = [
            3,
            n0,
            _LTS,
            0,
            [
                _LTI,
                _LTN,
                _Ve
            ],
            [
                0,
                0,
                0
            ]
        ];
        var LifecycleHook$ = [
            3,
            n0,
            _LHi,
            0,
            [
                _LHN,
                _ASGN,
                _LTi,
                _NTARN,
                _RARN,
                _NM,
                _HTe,
                _GT,
                _DR
            ],
            [
                0,
                0,
                0,
                0,
                0,
                0,
                1,
                1,
                0
            ]
        ];
        var MemoryGiBPerVCpuRequest$ = [
            3,
            n0,
            _MGBPVCR,
            0,
            [
                _Mi,
                _Ma
            ],
            [
                1,
                1
            ]
        ];
        var MemoryMiBRequest$ = [
            3,
            n0,
            _MMBR,
            0,
            [
                _Mi,
                _Ma
            ],
            [
                1,
                1
            ],
            1
        ];
        var Metric$ = [
            3,
            n0,
            _Met,
            0,
            [
                _Na,
                _MN,
                _Di
            ],
            [
                0,
                0,
                ()=>MetricDimensions
            ],
            2
        ];
        var MetricDataQuery$ = [
            3,
            n0,
            _MDQ,
            0,
            [
                _Id,
                _Ex,
                _MSet,
                _L,
                _RDe
            ],
            [
                0,
                0,
                ()=>MetricStat$,
                0,
                2
            ],
            1
        ];
        var MetricDimension$ = [
            3,
            n0,
            _MD,
            0,
            [
                _N,
                _V
            ],
            [
                0,
                0
            ],
            2
        ];
        var MetricStat$ = [
            3,
            n0,
            _MSet,
            0,
            [
                _Met,
                _Stat,
                _U
            ],
            [
                ()=>Metric$,
                0,
                0
            ],
            2
        ];
        var MixedInstancesPolicy$ = [
            3,
            n0,
            _MIP,
            0,
            [
                _LT,
                _ID
            ],
            [
                [
                    ()=>LaunchTemplate$,
                    0
                ],
                ()=>InstancesDistribution$
            ]
        ];
        var NetworkBandwidthGbpsRequest$ = [
            3,
            n0,
            _NBGR,
            0,
            [
                _Mi,
                _Ma
            ],
            [
                1,
                1
            ]
        ];
        var NetworkInterfaceCountRequest$ = [
            3,
            n0,
            _NICR,
            0,
            [
                _Mi,
                _Ma
            ],
            [
                1,
                1
            ]
        ];
        var Operator$ = [
            3,
            n0,
            _O,
            0,
            [
                _Pri
            ],
            [
                0
            ],
            1
        ];
        var PerformanceFactorReferenceRequest$ = [
            3,
            n0,
            _PFRR,
            0,
            [
                _IF
            ],
            [
                0
            ]
        ];
        var PredefinedMetricSpecification$ = [
            3,
            n0,
            _PMS,
            0,
            [
                _PMT,
                _RL
            ],
            [
                0,
                0
            ],
            1
        ];
        [
            [
                ()=>PredictiveScalingMetricSpecifications
            ]
        ];
        var PredictiveScalingCustomizedCapacityMetric$ = [
            3,
            n0,
            _PSCCM,
            0,
            [
                _MDQe
            ],
            [
                ()=>MetricDataQueries
            ],
            1
        ];
        var PredictiveScalingCustomizedLoadMetric$ = [
            3,
            n0,
            _PSCLM,
            0,
            [
                _MDQe
            ],
            [
                ()=>MetricDataQueries
            ],
            1
        ];
        var PredictiveScalingCustomizedScalingMetric$ = [
            3,
            n0,
            _PSCSM,
            0,
            [
                _MDQe
            ],
            [
                ()=>MetricDataQueries
            ],
            1
        ];
        var PredictiveScalingMetricSpecification$ = [
            3,
            n0,
            _PSMS,
            0,
            [
                _TV,
                _PMPS,
                _PSMSr,
                _PLMS,
                _CSMS,
                _CLMS,
                _CCMS
            ],
            [
                1,
                ()=>PredictiveScalingPredefinedMetricPair$,
                ()=>PredictiveScalingPredefinedScalingMetric$,
                ()=>PredictiveScalingPredefinedLoadMetric$,
                ()=>PredictiveScalingCustomizedScalingMetric$,
                ()=>PredictiveScalingCustomizedLoadMetric$,
                ()=>PredictiveScalingCustomizedCapacityMetric$
            ],
            1
        ];
        var PredictiveScalingPredefinedLoadMetric$ = [
            3,
            n0,
            _PSPLM,
            0,
            [
                _PMT,
                _RL
            ],
            [
                0,
                0
            ],
            1
        ];
        var PredictiveScalingPredefinedMetricPair$ = [
            3,
            n0,
            _PSPMP,
            0,
            [
                _PMT,
                _RL
            ],
            [
                0,
                0
            ],
            1
        ];
        var PredictiveScalingPredefinedScalingMetric$ = [
            3,
            n0,
            _PSPSM,
            0,
            [
                _PMT,
                _RL
            ],
            [
                0,
                0
            ],
            1
        ];
        var RefreshPreferences$ = [
            3,
            n0,
            _RP,
            0,
            [
                _MHP,
                _IW,
                _CP,
                _CD,
                _SMk,
                _AR,
                _SIPI,
                _SIt,
                _ASl,
                _MHPa,
                _BTa
            ],
            [
                1,
                1,
                65,
                1,
                2,
                2,
                0,
                0,
                ()=>AlarmSpecification$,
                1,
                1
            ]
        ];
        var RetentionTriggers$ = [
            3,
            n0,
            _RT,
            0,
            [
                _THA
            ],
            [
                0
            ]
        ];
        var RollbackDetails$ = [
            3,
            n0,
            _RD,
            0,
            [
                _RR,
                _RST,
                _PCOR,
                _ITUOR,
                _PDOR
            ],
            [
                0,
                4,
                1,
                1,
                ()=>InstanceRefreshProgressDetails$
            ]
        ];
        var StartInstanceRefreshAnswer$ = [
            3,
            n0,
            _SIRA,
            0,
            [
                _IRI
            ],
            [
                0
            ]
        ];
        var StartInstanceRefreshType$ = [
            3,
            n0,
            _SIRT,
            0,
            [
                _ASGN,
                _Str,
                _DCes,
                _Pr
            ],
            [
                0,
                0,
                [
                    ()=>DesiredConfiguration$,
                    0
                ],
                ()=>RefreshPreferences$
            ],
            1
        ];
        var SuspendedProcess$ = [
            3,
            n0,
            _SPu,
            0,
            [
                _PNr,
                _SRu
            ],
            [
                0,
                0
            ]
        ];
        var TagDescription$ = [
            3,
            n0,
            _TD,
            0,
            [
                _RIe,
                _RTe,
                _K,
                _V,
                _PAL
            ],
            [
                0,
                0,
                0,
                0,
                2
            ]
        ];
        [
            [
                ()=>PredefinedMetricSpecification$,
                ()=>CustomizedMetricSpecification$
            ]
        ];
        var TargetTrackingMetricDataQuery$ = [
            3,
            n0,
            _TTMDQ,
            0,
            [
                _Id,
                _Ex,
                _MSet,
                _L,
                _Pe,
                _RDe
            ],
            [
                0,
                0,
                ()=>TargetTrackingMetricStat$,
                0,
                1,
                2
            ],
            1
        ];
        var TargetTrackingMetricStat$ = [
            3,
            n0,
            _TTMS,
            0,
            [
                _Met,
                _Stat,
                _U,
                _Pe
            ],
            [
                ()=>Metric$,
                0,
                0,
                1
            ],
            2
        ];
        var TotalLocalStorageGBRequest$ = [
            3,
            n0,
            _TLSGBR,
            0,
            [
                _Mi,
                _Ma
            ],
            [
                1,
                1
            ]
        ];
        var TrafficSourceIdentifier$ = [
            3,
            n0,
            _TSI,
            0,
            [
                _Ide,
                _Ty
            ],
            [
                0,
                0
            ],
            1
        ];
        var VCpuCountRequest$ = [
            3,
            n0,
            _VCCR,
            0,
            [
                _Mi,
                _Ma
            ],
            [
                1,
                1
            ],
            1
        ];
        var WarmPoolConfiguration$ = [
            3,
            n0,
            _WPC,
            0,
            [
                _MGPC,
                _MS,
                _PS,
                _S,
                _IRP
            ],
            [
                1,
                1,
                0,
                0,
                ()=>InstanceReusePolicy$
            ]
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var Activities = [
            1,
            n0,
            _A,
            0,
            ()=>Activity$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var AutoScalingGroups = [
            1,
            n0,
            _ASGu,
            0,
            [
                ()=>AutoScalingGroup$,
                0
            ]
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var BlockDeviceMappings = [
            1,
            n0,
            _BDMl,
            0,
            ()=>BlockDeviceMapping$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var DistributionSegments = [
            1,
            n0,
            _DSi,
            0,
            ()=>DistributionSegment$
        ];
        var EnabledMetrics = [
            1,
            n0,
            _EM,
            0,
            ()=>EnabledMetric$
        ];
        /* unused pure expression or super */ var Filters = [
            1,
            n0,
            _F,
            0,
            ()=>Filter$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ var InstanceRefreshes = [
            1,
            n0,
            _IR,
            0,
            [
                ()=>InstanceRefresh$,
                0
            ]
        ];
        /* unused pure expression or super */ var Instances = [
            1,
            n0,
            _I,
            0,
            ()=>Instance$
        ];
        /* unused pure expression or super */ var LaunchConfigurations = [
            1,
            n0,
            _LCa,
            0,
            ()=>LaunchConfiguration$
        ];
        /* unused pure expression or super */ var LifecycleHooks = [
            1,
            n0,
            _LH,
            0,
            ()=>LifecycleHook$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ var MetricDataQueries = [
            1,
            n0,
            _MDQe,
            0,
            ()=>MetricDataQuery$
        ];
        var MetricDimensions = [
            1,
            n0,
            _MDe,
            0,
            ()=>MetricDimension$
        ];
        /* unused pure expression or super */ var Overrides = [
            1,
            n0,
            _Ov,
            0,
            [
                ()=>LaunchTemplateOverrides$,
                0
            ]
        ];
        var PerformanceFactorReferenceSetRequest = [
            1,
            n0,
            _PFRSR,
            0,
            [
                ()=>PerformanceFactorReferenceRequest$,
                {
                    [_xN]: _i
                }
            ]
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var PredictiveScalingMetricSpecifications = [
            1,
            n0,
            _PSMSre,
            0,
            ()=>PredictiveScalingMetricSpecification$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ /* unused pure expression or super */ var SuspendedProcesses = [
            1,
            n0,
            _SP,
            0,
            ()=>SuspendedProcess$
        ];
        var TagDescriptionList = [
            1,
            n0,
            _TDL,
            0,
            ()=>TagDescription$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ var TargetTrackingMetricDataQueries = [
            1,
            n0,
            _TTMDQa,
            0,
            ()=>TargetTrackingMetricDataQuery$
        ];
        /* unused pure expression or super */ /* unused pure expression or super */ var TrafficSources = [
            1,
            n0,
            _TS,
            0,
            ()=>TrafficSourceIdentifier$
        ];
        /* unused pure expression or super */ var CancelInstanceRefresh$ = [
            9,
            n0,
            _CIR,
            0,
            ()=>CancelInstanceRefreshType$,
            ()=>CancelInstanceRefreshAnswer$
        ];
        var DescribeAutoScalingGroups$ = [
            9,
            n0,
            _DASGe,
            0,
            ()=>AutoScalingGroupNamesType$,
            ()=>AutoScalingGroupsType$
        ];
        var DescribeInstanceRefreshes$ = [
            9,
            n0,
            _DIR,
            0,
            ()=>DescribeInstanceRefreshesType$,
            ()=>DescribeInstanceRefreshesAnswer$
        ];
        var DescribeLaunchConfigurations$ = [
            9,
            n0,
            _DLCe,
            0,
            ()=>LaunchConfigurationNamesType$,
            ()=>LaunchConfigurationsType$
        ];
        var DescribeLifecycleHooks$ = [
            9,
            n0,
            _DLHe,
            0,
            ()=>DescribeLifecycleHooksType$,
            ()=>DescribeLifecycleHooksAnswer$
        ];
        var DescribeScalingActivities$ = [
            9,
            n0,
            _DSAe,
            0,
            ()=>DescribeScalingActivitiesType$,
            ()=>ActivitiesType$
        ];
        var DescribeWarmPool$ = [
            9,
            n0,
            _DWPe,
            0,
            ()=>DescribeWarmPoolType$,
            ()=>DescribeWarmPoolAnswer$
        ];
        var StartInstanceRefresh$ = [
            9,
            n0,
            _SIR,
            0,
            ()=>StartInstanceRefreshType$,
            ()=>StartInstanceRefreshAnswer$
        ];
    },
    /***/ /***/ 58509: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        /* harmony export */ __webpack_require__.d(__webpack_exports__, {
            /* harmony export */ G5: ()=>/* binding */ command,
            /* harmony export */ lq: ()=>/* binding */ _ep0,
            /* harmony export */ yt: ()=>/* binding */ _mw0
        });
        /* harmony export */ /* unused harmony export _mw1 */ /* harmony import */ var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92658);
        /* harmony import */ var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62085);
        /* harmony import */ var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73358);
        let command = (0, _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__.makeBuilder)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__./* .commonParams */ S, "AmazonEC2", "EC2Client", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__.getEndpointPlugin);
        let _ep0 = {};
        let _mw0 = (Command, cs, config, o)=>[];
    },
    /***/ /***/ 79106: /***/ (__unused_webpack_module, __webpack_exports__, __webpack_require__)=>{
        /* harmony export */ __webpack_require__.d(__webpack_exports__, {
            /* harmony export */ P: ()=>/* binding */ DescribeLaunchTemplateVersionsCommand
        });
        /* harmony export */ /* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58509);
        /* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80230);
        class DescribeLaunchTemplateVersionsCommand extends (0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* .command */ G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* ._ep0 */ lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__./* ._mw0 */ yt, "DescribeLaunchTemplateVersions", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__./* .DescribeLaunchTemplateVersions$ */ q_Y) {
        }
    }
}; /***/ 
