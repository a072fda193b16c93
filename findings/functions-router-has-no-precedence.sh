#!/usr/bin/env bash
# Microsoft.Azure.WebJobs.Extensions.Http 3.2.0, the router of the Azure Functions host.
#
# ASP.NET Core's endpoint routing, under which a Functions app is usually thought of, prefers a literal segment to a parameter,
# whatever the order. This router tries routes in the order in which they were added (the host adds them by the names of the
# functions) and takes the first that matches: with "cases/{id}" added before "cases/new", GET /cases/new goes to "cases/{id}",
# and nothing warns. A method that a route lacks is no match of it, so another route answers or none: 404, never 405; GET does not
# imply HEAD. Seen: the output below. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > router.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
    <NuGetAudit>false</NuGetAudit>
    <NoWarn>NU1603;ASP0000</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Microsoft.Azure.WebJobs.Extensions.Http" Version="[3.2.0]" />
  </ItemGroup>
</Project>
PROJECT

cat > Program.cs <<'PROGRAM'
using Microsoft.AspNetCore.Routing.Constraints;
using Microsoft.Azure.WebJobs.Extensions.Http;

var services = new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider();
foreach (var (first, second) in new[] { ("cases/{id}", "cases/new"), ("cases/new", "cases/{id}") })
{
    var router = new WebJobsRouter(services.GetRequiredService<IInlineConstraintResolver>());
    var routes = router.CreateBuilder(new Nobody(), "");
    foreach (var route in new[] { first, second })
        routes.MapFunctionRoute(route, route, new RouteValueDictionary { ["httpMethod"] = new HttpMethodRouteConstraint("get") }, route);
    router.AddFunctionRoutes(routes.Build(), null);
    foreach (var method in new[] { "GET", "HEAD", "POST" })
    {
        var context = new RouteContext(new DefaultHttpContext { RequestServices = services, Request = { Method = method, Path = "/cases/new" } });
        await router.RouteAsync(context);
        var answerer = context.Handler is null ? "nothing" : context.RouteData.DataTokens[HttpExtensionConstants.FunctionNameRouteTokenKey];
        Console.WriteLine($"{first} before {second}: {method} /cases/new goes to {answerer}");
    }
}

sealed class Nobody : IWebJobsRouteHandler
{
    public Task InvokeAsync(HttpContext context, string functionName) => Task.CompletedTask;
}
PROGRAM

cat > expected <<'EXPECTED'
cases/{id} before cases/new: GET /cases/new goes to cases/{id}
cases/{id} before cases/new: HEAD /cases/new goes to nothing
cases/{id} before cases/new: POST /cases/new goes to nothing
cases/new before cases/{id}: GET /cases/new goes to cases/new
cases/new before cases/{id}: HEAD /cases/new goes to nothing
cases/new before cases/{id}: POST /cases/new goes to nothing
EXPECTED

dotnet run -v q 2>&1 | tee seen
diff expected seen
echo "As seen with Microsoft.Azure.WebJobs.Extensions.Http 3.2.0."
