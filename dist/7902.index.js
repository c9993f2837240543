export const id=7902;export const ids=[7902];export const modules={/***/15521:/***/(__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{/* harmony export */__webpack_require__.d(__webpack_exports__,{/* harmony export */JZ:()=>/* binding */median,/* harmony export */Lm:()=>/* binding */wilcoxonRankSum,/* harmony export */RE:()=>/* binding */mean,/* harmony export */SW:()=>/* binding */gammaln,/* harmony export */T7:()=>/* binding */errorFunction,/* harmony export */cz:()=>/* binding */sum});/**
 * Our default sum is the [Kahan-Babuska algorithm](https://pdfs.semanticscholar.org/1760/7d467cda1d0277ad272deb2113533131dc09.pdf).
 * This method is an improvement over the classical
 * [Kahan summation algorithm](https://en.wikipedia.org/wiki/Kahan_summation_algorithm).
 * It aims at computing the sum of a list of numbers while correcting for
 * floating-point errors. Traditionally, sums are calculated as many
 * successive additions, each one with its own floating-point roundoff. These
 * losses in precision add up as the number of numbers increases. This alternative
 * algorithm is more accurate than the simple way of calculating sums by simple
 * addition.
 *
 * This runs in `O(n)`, linear time, with respect to the length of the array.
 *
 * @param {Array<number>} x input
 * @return {number} sum of all input numbers
 * @example
 * sum([1, 2, 3]); // => 6
 */function sum(x){// If the array is empty, we needn't bother computing its sum
if(0===x.length)return 0;// Initializing the sum as the first number in the array
var sum=x[0];// Keeping track of the floating-point error correction
var correction=0;var transition;if("number"!=typeof sum)return 0/0;for(var i=1;i<x.length;i++){if("number"!=typeof x[i])return 0/0;transition=sum+x[i];// Here we need to update the correction in a different fashion
// if the new absolute value is greater than the absolute sum
if(Math.abs(sum)>=Math.abs(x[i]))correction+=sum-transition+x[i];else correction+=x[i]-transition+sum;sum=transition}// Returning the corrected sum
return sum+correction}/**
 * The mean, _also known as average_,
 * is the sum of all values over the number of values.
 * This is a [measure of central tendency](https://en.wikipedia.org/wiki/Central_tendency):
 * a method of finding a typical or central value of a set of numbers.
 *
 * This runs in `O(n)`, linear time, with respect to the length of the array.
 *
 * @param {Array<number>} x sample of one or more data points
 * @throws {Error} if the length of x is less than one
 * @returns {number} mean
 * @example
 * mean([0, 10]); // => 5
 */function mean(x){if(0===x.length)throw new Error("mean requires at least one data point");return sum(x)/x.length}/**
 * This is the internal implementation of quantiles: when you know
 * that the order is sorted, you don't need to re-sort it, and the computations
 * are faster.
 *
 * This implements the linear interpolation method (type=7 in R/numpy),
 * which is the default in numpy.percentile and R's quantile.
 *
 * @param {Array<number>} x sample of one or more data points
 * @param {number} p desired quantile: a number between 0 to 1, inclusive
 * @returns {number} quantile value
 * @throws {Error} if p ix outside of the range from 0 to 1
 * @throws {Error} if x is empty
 * @example
 * quantileSorted([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 0.5); // => 9
 */function quantileSorted(x,p){// Use (n-1) * p for index, matching numpy's linear method (type=7)
var idx=(x.length-1)*p;if(0===x.length)throw new Error("quantile requires at least one data point.");else if(p<0||p>1)throw new Error("quantiles must be between 0 and 1");else{if(1===p)// If p is 1, directly return the last element
return x[x.length-1];if(0===p)// If p is 0, directly return the first element
return x[0];if(idx%1===0)// If idx is integer, type=7 returns the value at that index
return x[idx];// If idx is not integer, interpolate linearly between floor and ceil
var lower=Math.floor(idx);var upper=Math.ceil(idx);var fraction=idx-lower;return x[lower]+fraction*(x[upper]-x[lower])}}/**
 * Rearrange items in `arr` so that all items in `[left, k]` range are the smallest.
 * The `k`-th element will have the `(k - left + 1)`-th smallest value in `[left, right]`.
 *
 * Implements Floyd-Rivest selection algorithm https://en.wikipedia.org/wiki/Floyd-Rivest_algorithm
 *
 * @param {Array<number>} arr input array
 * @param {number} k pivot index
 * @param {number} [left] left index
 * @param {number} [right] right index
 * @returns {void} mutates input array
 * @example
 * var arr = [65, 28, 59, 33, 21, 56, 22, 95, 50, 12, 90, 53, 28, 77, 39];
 * quickselect(arr, 8);
 * // = [39, 28, 28, 33, 21, 12, 22, 50, 53, 56, 59, 65, 90, 77, 95]
 */function quickselect(arr,k,left,right){left=left||0;right=right||arr.length-1;while(right>left){// 600 and 0.5 are arbitrary constants chosen in the original paper to minimize execution time
if(right-left>600){var n=right-left+1;var m=k-left+1;var z=Math.log(n);var s=.5*Math.exp(2*z/3);var sd=.5*Math.sqrt(z*s*(n-s)/n);if(m-n/2<0)sd*=-1;var newLeft=Math.max(left,Math.floor(k-m*s/n+sd));var newRight=Math.min(right,Math.floor(k+(n-m)*s/n+sd));quickselect(arr,k,newLeft,newRight)}var t=arr[k];var i=left;var j=right;swap(arr,left,k);if(arr[right]>t)swap(arr,left,right);while(i<j){swap(arr,i,j);i++;j--;while(arr[i]<t)i++;while(arr[j]>t)j--}if(arr[left]===t)swap(arr,left,j);else{j++;swap(arr,j,right)}if(j<=k)left=j+1;if(k<=j)right=j-1}}function swap(arr,i,j){var tmp=arr[i];arr[i]=arr[j];arr[j]=tmp}/**
 * The [quantile](https://en.wikipedia.org/wiki/Quantile):
 * this is a population quantile, since we assume to know the entire
 * dataset in this library. This implementation uses linear interpolation,
 * equivalent to R's type=7 and numpy's default percentile method.
 *
 * Sample is a one-dimensional array of numbers,
 * and p is either a decimal number from 0 to 1 or an array of decimal
 * numbers from 0 to 1.
 * In terms of a k/q quantile, p = k/q - it's just dealing with fractions or dealing
 * with decimal values.
 * When p is an array, the result of the function is also an array containing the appropriate
 * quantiles in input order
 *
 * @param {Array<number>} x sample of one or more numbers
 * @param {Array<number> | number} p the desired quantile, as a number between 0 and 1
 * @returns {number} quantile
 * @example
 * quantile([3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], 0.5); // => 9
 */function quantile(x,p){var copy=x.slice();if(Array.isArray(p)){// rearrange elements so that each element corresponding to a requested
// quantile is on a place it would be if the array was fully sorted
multiQuantileSelect(copy,p);// Initialize the result array
var results=[];// For each requested quantile
for(var i=0;i<p.length;i++)results[i]=quantileSorted(copy,p[i]);return results}else{var idx=quantileIndex(copy.length,p);quantileSelect(copy,idx,0,copy.length-1);return quantileSorted(copy,p)}}function quantileSelect(arr,k,left,right){if(k%1===0)quickselect(arr,k,left,right);else{k=Math.floor(k);quickselect(arr,k,left,right);quickselect(arr,k+1,k+1,right)}}function multiQuantileSelect(arr,p){// Collect every integer order statistic that the requested quantiles need.
// Linear interpolation (type=7) reads x[floor(idx)] and x[ceil(idx)], so both
// surrounding positions must be placed. Deduplicate to integer positions
// so each is selected with an unambiguous index.
var positions=new Set;for(var i=0;i<p.length;i++){var idx=quantileIndex(arr.length,p[i]);positions.add(Math.floor(idx));positions.add(Math.ceil(idx))}var indices=Array.from(positions).sort(compare);multiselect(arr,indices,0,indices.length-1,0,arr.length-1)}// Place every order statistic in `indices` by partitioning around the median
// requested position, then recursing into the two halves. The just-placed pivot
// is excluded from the child ranges (indices[mid] ± 1) so that a later, narrower
// quickselect cannot disturb an already-finalized position.
function multiselect(arr,indices,lo,hi,left,right){if(lo>hi)return;var mid=lo+hi>>1;quickselect(arr,indices[mid],left,right);multiselect(arr,indices,lo,mid-1,left,indices[mid]-1);multiselect(arr,indices,mid+1,hi,indices[mid]+1,right)}function compare(a,b){return a-b}function quantileIndex(len,p){// Use (n-1) * p to match numpy's linear method (type=7)
var idx=(len-1)*p;if(1===p)// If p is 1, directly return the last index
return len-1;else if(0===p)// If p is 0, directly return the first index
return 0;else if(idx%1!==0)// If index is not integer, keep the fractional position so we can
// select both surrounding order statistics for interpolation.
return idx;else // If index is integer, return that exact position.
return idx}/**
 * The [median](http://en.wikipedia.org/wiki/Median) is
 * the middle number of a list. This is often a good indicator of 'the middle'
 * when there are outliers that skew the `mean()` value.
 * This is a [measure of central tendency](https://en.wikipedia.org/wiki/Central_tendency):
 * a method of finding a typical or central value of a set of numbers.
 *
 * The median isn't necessarily one of the elements in the list: the value
 * can be the average of two elements if the list has an even length
 * and the two central values are different.
 *
 * @param {Array<number>} x input
 * @returns {number} median value
 * @example
 * median([10, 2, 5, 100, 2, 1]); // => 3.5
 */function median(x){return+quantile(x,.5)}/**
 * This function calculates the Wilcoxon rank sum statistic for the first sample
 * with respect to the second. The Wilcoxon rank sum test is a non-parametric
 * alternative to the t-test which is equivalent to the
 * [Mann-Whitney U test](https://en.wikipedia.org/wiki/Mann%E2%80%93Whitney_U_test).
 * The statistic is calculated by pooling all the observations together, ranking them,
 * and then summing the ranks associated with one of the samples. If this rank sum is
 * sufficiently large or small we reject the hypothesis that the two samples come
 * from the same distribution in favor of the alternative that one is shifted with
 * respect to the other.
 *
 * @param {Array<number>} sampleX a sample as an array of numbers
 * @param {Array<number>} sampleY a sample as an array of numbers
 * @returns {number} rank sum for sampleX
 *
 * @example
 * wilcoxonRankSum([1, 4, 8], [9, 12, 15]); // => 6
 */function wilcoxonRankSum(sampleX,sampleY){if(!sampleX.length||!sampleY.length)throw new Error("Neither sample can be empty");var pooledSamples=sampleX.map(function(x){return{label:"x",value:x}}).concat(sampleY.map(function(y){return{label:"y",value:y}})).sort(function(a,b){return a.value-b.value});for(var rank=0;rank<pooledSamples.length;rank++)pooledSamples[rank].rank=rank;var tiedRanks=[pooledSamples[0].rank];for(var i=1;i<pooledSamples.length;i++)if(pooledSamples[i].value===pooledSamples[i-1].value){tiedRanks.push(pooledSamples[i].rank);if(i===pooledSamples.length-1)replaceRanksInPlace(pooledSamples,tiedRanks)}else{if(tiedRanks.length>1)replaceRanksInPlace(pooledSamples,tiedRanks);tiedRanks=[pooledSamples[i].rank]}function replaceRanksInPlace(pooledSamples,tiedRanks){var average=(tiedRanks[0]+tiedRanks[tiedRanks.length-1])/2;for(var i=0;i<tiedRanks.length;i++)pooledSamples[tiedRanks[i]].rank=average}var rankSum=0;for(var i$1=0;i$1<pooledSamples.length;i$1++){var sample=pooledSamples[i$1];if("x"===sample.label)rankSum+=sample.rank+1}return rankSum}/**
 * [Bayesian Classifier](http://en.wikipedia.org/wiki/Naive_Bayes_classifier)
 *
 * This is a naïve bayesian classifier that takes
 * singly-nested objects.
 *
 * @class
 * @example
 * var bayes = new BayesianClassifier();
 * bayes.train({
 *   species: 'Cat'
 * }, 'animal');
 * var result = bayes.score({
 *   species: 'Cat'
 * })
 * // result
 * // {
 * //   animal: 1
 * // }
 */var BayesianClassifier=function(){// The number of items that are currently
// classified in the model
this.totalCount=0;// Every item classified in the model
this.data={}};/**
 * Train the classifier with a new item, which has a single
 * dimension of Javascript literal keys and values.
 *
 * @param {Object} item an object with singly-deep properties
 * @param {string} category the category this item belongs to
 * @return {undefined} adds the item to the classifier
 */BayesianClassifier.prototype.train=function(item,category){// If the data object doesn't have any values
// for this category, create a new object for it.
if(!this.data[category])this.data[category]={};// Iterate through each key in the item.
for(var k in item){var v=item[k];// Initialize the nested object `data[category][k][item[k]]`
// with an object of keys that equal 0.
if(void 0===this.data[category][k])this.data[category][k]={};if(void 0===this.data[category][k][v])this.data[category][k][v]=0;// And increment the key for this key/value combination.
this.data[category][k][v]++}// Increment the number of items classified
this.totalCount++};/**
 * Generate a score of how well this item matches all
 * possible categories based on its attributes
 *
 * @param {Object} item an item in the same format as with train
 * @returns {Object} of probabilities that this item belongs to a
 * given category.
 */BayesianClassifier.prototype.score=function(item){// Initialize an empty array of odds per category.
var odds={};var category;// Iterate through each key in the item,
// then iterate through each category that has been used
// in previous calls to `.train()`
for(var k in item){var v=item[k];for(category in this.data){// Create an empty object for storing key - value combinations
// for this category, keeping combinations already collected
// from earlier properties of the same item.
if(void 0===odds[category])odds[category]={};// If this item doesn't even have a property, it counts for nothing,
// but if it does have the property that we're looking for from
// the item to categorize, it counts based on how popular it is
// versus the whole population.
if(this.data[category][k])odds[category][k+"_"+v]=(this.data[category][k][v]||0)/this.totalCount;else odds[category][k+"_"+v]=0}}// Set up a new object that will contain sums of these odds by category
var oddsSums={};for(category in odds){// Tally all of the odds for each category-combination pair -
// the non-existence of a category does not add anything to the
// score.
oddsSums[category]=0;for(var combination in odds[category])oddsSums[category]+=odds[category][combination]}return oddsSums};// Define series coefficients
var COEFFICIENTS=[.9999999999999971,57.15623566586292,-59.59796035547549,14.136097974741746,-.4919138160976202,3399464998481189e-20,4652362892704858e-20,-9837447530487956e-20,1580887032249125e-19,-21026444172410488e-20,21743961811521265e-20,-1643181065367639e-19,8441822398385275e-20,-26190838401581408e-21,36899182659531625e-22];var g=607/128;var LOGSQRT2PI=Math.log(Math.sqrt(2*Math.PI));/**
 * Compute the logarithm of the [gamma function](https://en.wikipedia.org/wiki/Gamma_function) of a value using Lanczos' approximation.
 * This function takes as input any real-value n greater than 0.
 * This function is useful for values of n too large for the normal gamma function (n > 165).
 * The code is based on Lanczo's Gamma approximation, defined [here](http://my.fit.edu/~gabdo/gamma.txt).
 *
 * @param {number} n Any real number greater than zero.
 * @returns {number} The logarithm of gamma of the input value.
 *
 * @example
 * gammaln(500); // 2605.1158503617335
 * gammaln(2.4); // 0.21685932244884043
 */function gammaln(n){// Return infinity if value not in domain
if(n<=0)return 1/0;// Decrement n, because approximation is defined for n - 1
n--;// Create series approximation
var a=COEFFICIENTS[0];for(var i=1;i<15;i++)a+=COEFFICIENTS[i]/(n+i);var tmp=g+.5+n;// Return natural logarithm of gamma(n)
return LOGSQRT2PI+Math.log(a)-tmp+(n+.5)*Math.log(tmp)}var SQRT_2PI$1=Math.sqrt(2*Math.PI);function cumulativeDistribution(z){var sum=z;var tmp=z;// The series converges more slowly as z grows: 15 terms fall short of
// 4-digit precision above z = 2.9. 30 terms converge across the whole
// domain of the table below, which ends at z = 3.09.
for(var i=1;i<30;i++){tmp*=z*z/(2*i+1);sum+=tmp}return Math.round((.5+sum/SQRT_2PI$1*Math.exp(-z*z/2))*1e4)/1e4}/**
 * A standard normal table, also called the unit normal table or Z table,
 * is a mathematical table for the values of Φ (phi), which are the values of
 * the [cumulative distribution function](https://en.wikipedia.org/wiki/Normal_distribution#Cumulative_distribution_function)
 * of the normal distribution. It is used to find the probability that a
 * statistic is observed below, above, or between values on the standard
 * normal distribution, and by extension, any normal distribution.
 */var standardNormalTable=[];for(var z=0;z<=3.09;z+=.01)standardNormalTable.push(cumulativeDistribution(z));/**
 * **[Gaussian error function](http://en.wikipedia.org/wiki/Error_function)**
 *
 * The `errorFunction(x/(sd * Math.sqrt(2)))` is the probability that a value in a
 * normal distribution with standard deviation sd is within x of the mean.
 *
 * This function returns a numerical approximation to the exact value.
 * It uses Horner's method to evaluate the polynomial of τ (tau).
 *
 * @param {number} x input
 * @return {number} error estimation
 * @example
 * errorFunction(1).toFixed(2); // => '0.84'
 */function errorFunction(x){var t=1/(1+.5*Math.abs(x));var tau=t*Math.exp(-x*x+((((((((.17087277*t-.82215223)*t+1.48851587)*t-1.13520398)*t+.27886807)*t-.18628806)*t+.09678418)*t+.37409196)*t+1.00002368)*t-1.26551223);if(x>=0)return 1-tau;else return tau-1}/**
 * This is a single-layer [Perceptron Classifier](http://en.wikipedia.org/wiki/Perceptron) that takes
 * arrays of numbers and predicts whether they should be classified
 * as either 0 or 1 (negative or positive examples).
 * @class
 * @example
 * // Create the model
 * var p = new PerceptronModel();
 * // Train the model with input with a diagonal boundary.
 * for (var i = 0; i < 5; i++) {
 *     p.train([1, 1], 1);
 *     p.train([0, 1], 0);
 *     p.train([1, 0], 0);
 *     p.train([0, 0], 0);
 * }
 * p.predict([0, 0]); // 0
 * p.predict([0, 1]); // 0
 * p.predict([1, 0]); // 0
 * p.predict([1, 1]); // 1
 */var PerceptronModel=function(){// The weights, or coefficients of the model;
// weights are only populated when training with data.
this.weights=[];// The bias term, or intercept; it is also a weight but
// it's stored separately for convenience as it is always
// multiplied by one.
this.bias=0};/**
 * **Predict**: Use an array of features with the weight array and bias
 * to predict whether an example is labeled 0 or 1.
 *
 * @param {Array<number>} features an array of features as numbers
 * @returns {number|null} 1 if the score is over 0, otherwise 0; null if
 * the model has not been trained on feature arrays of this length
 */PerceptronModel.prototype.predict=function(features){// Only predict if previously trained
// on the same size feature array(s).
if(features.length!==this.weights.length)return null;// Calculate the sum of features times weights,
// with the bias added (implicitly times one).
var score=0;for(var i=0;i<this.weights.length;i++)score+=this.weights[i]*features[i];score+=this.bias;// Classify as 1 if the score is over 0, otherwise 0.
if(score>0)return 1;else return 0};/**
 * **Train** the classifier with a new example, which is
 * a numeric array of features and a 0 or 1 label.
 *
 * @param {Array<number>} features an array of features as numbers
 * @param {number} label either 0 or 1
 * @returns {PerceptronModel|null} this, or null if the label is not 0 or 1
 */PerceptronModel.prototype.train=function(features,label){// Require that only labels of 0 or 1 are considered.
if(0!==label&&1!==label)return null;// The length of the feature array determines
// the length of the weight array.
// The perceptron will continue learning as long as
// it keeps seeing feature arrays of the same length.
// When it sees a new data shape, it initializes.
if(features.length!==this.weights.length){this.weights=features.slice();this.bias=1}// Make a prediction based on current weights.
var prediction=this.predict(features);// Update the weights if the prediction is wrong.
if("number"==typeof prediction&&prediction!==label){var gradient=label-prediction;for(var i=0;i<this.weights.length;i++)this.weights[i]+=gradient*features[i];this.bias+=gradient}return this};//# sourceMappingURL=simple-statistics.mjs.map
/***/}};