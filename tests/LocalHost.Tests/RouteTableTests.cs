using LocalHost.Http;
using LocalHost.Triggers;
using LocalHost.Worker.Wire;

namespace LocalHost.Tests;

public sealed class RouteTableTests
{
    private const string BuiltIn = "The specified route conflicts with one or more built in routes.";

    [Theory]
    [InlineData("administrasi/masuk")]
    [InlineData("Admin")]
    [InlineData("runtimes/{id}")]
    [InlineData("/admin/x")]
    public void Route_that_begins_with_the_letters_of_a_built_in_one_is_refused(string route)
    {
        var refused = Table("", Function("Office", route)).Refused.ShouldHaveSingleItem();
        (refused.Function, refused.Reason).ShouldBe(("Office", BuiltIn));
    }

    [Fact]
    public void Function_without_a_route_is_held_to_its_name() => Table("api", Function("Administer", "")).Refused.ShouldHaveSingleItem();

    [Fact]
    public async Task Prefix_of_host_json_lifts_no_refusal_and_stands_before_every_route()
    {
        var table = Table("api", Function("Office", "administrasi"), Function("Open", "register"));
        table.Refused.ShouldHaveSingleItem().Function.ShouldBe("Office");
        (await table.AnswererAsync("GET", "/api/register")).ShouldBe("Open");
        (await table.AnswererAsync("GET", "/register")).ShouldBeNull();
    }

    [Fact]
    public void All_refusals_are_told_at_once_with_their_routes()
    {
        var table = Table("", Function("One", "admin/one"), Function("Two", "two"), Function("Three", "runtime/three"));
        var message = Should.Throw<StartRefusedException>(table.RefuseToLoseAny).Message;
        message.ShouldContain($"The 'One' function is in error: {BuiltIn} (route admin/one)");
        message.ShouldContain("(route runtime/three)");
        message.ShouldNotContain("Two");
    }

    [Fact]
    public void Second_function_of_a_route_and_method_is_refused()
    {
        var table = Table("", Function("Beta", "a/{x}", "get", "post"), Function("alpha", "A/{X}", "post"), Function("Gamma", "a/{x}", "put"));
        table.Refused.ShouldHaveSingleItem().ToString().ShouldContain("'Beta' function is in error: The route specified conflicts with the route defined by function 'alpha'.");
    }

    [Theory]
    [InlineData("A", "B", "A")]
    [InlineData("b", "A", "A")]
    public async Task Functions_are_tried_in_the_order_of_their_names_and_a_literal_has_no_precedence(string ofParameter, string ofLiteral, string answers) =>
        (await Table("", Function(ofLiteral, "masuk/terkirim"), Function(ofParameter, "masuk/{token}")).AnswererAsync("GET", "/masuk/terkirim")).ShouldBe(answers);

    [Theory]
    [InlineData("GET", "/items/7", "Number")]
    [InlineData("GET", "/items/seven", "Word")]
    [InlineData("get", "/ITEMS/seven/", "Word")]
    [InlineData("POST", "/items/7", null)]
    [InlineData("GET", "//items/7", null)]
    [InlineData("GET", "/files/a/b", "Files")]
    [InlineData("DELETE", "/files", "Files")]
    [InlineData("GET", "/", "Root")]
    public async Task Constraints_methods_and_catch_alls_hold(string method, string path, string? answers) =>
        (await Table(
            "", Function("Number", "items/{id:int}", "get"), Function("Word", "items/{name}", "get"), Function("Files", "files/{*path}"),
            Function("Root", "{ignored:maxlength(0)?}", "get")).AnswererAsync(method, path)).ShouldBe(answers);

    private static RouteTable Table(string prefix, params FunctionDefinition[] functions) => new(functions, prefix);

    private static FunctionDefinition Function(string name, string route, params string[] methods)
    {
        var told = methods.Length == 0 ? "" : $",\"methods\":[{string.Join(',', methods.Select(m => $"\"{m}\""))}]";
        var binding = $$"""{"name":"request","type":"httpTrigger","direction":"In","route":"{{route}}"{{told}}}""";
        return FunctionDefinition.Of(new RpcFunctionMetadata { Name = name, RawBindings = { binding } });
    }
}
