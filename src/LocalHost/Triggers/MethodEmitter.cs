using System.Reflection;
using System.Reflection.Emit;
using Microsoft.Azure.WebJobs;
using Binder = Microsoft.Azure.WebJobs.Binder;

namespace LocalHost.Triggers;

/// <summary>Writes the class that the engine reads: one method per function, with the attributes of the trigger extensions.</summary>
public static class MethodEmitter
{
    public static Type Emit(IEnumerable<FunctionDefinition> functions)
    {
        var type = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("LocalHost.Emitted"), AssemblyBuilderAccess.Run)
            .DefineDynamicModule("Emitted").DefineType("Host.Functions", TypeAttributes.Public, typeof(EmittedFunctions));
        DefineConstructor(type);
        foreach (var function in functions)
        {
            DefineMethod(type, function);
        }
        return type.CreateType();
    }

    private static void DefineConstructor(TypeBuilder type)
    {
        var body = type.DefineConstructor(MethodAttributes.Public, CallingConventions.HasThis, [typeof(Invoker)]).GetILGenerator();
        body.Emit(OpCodes.Ldarg_0);
        body.Emit(OpCodes.Ldarg_1);
        body.Emit(OpCodes.Call, typeof(EmittedFunctions).GetConstructor(BindingFlags.NonPublic | BindingFlags.Instance, [typeof(Invoker)])!);
        body.Emit(OpCodes.Ret);
    }

    private static void DefineMethod(TypeBuilder type, FunctionDefinition function)
    {
        var parameters = Parameters(function).ToList();
        var returns = TriggerShapes.Returns(function.Trigger) ? typeof(Task<object>) : typeof(Task);
        var method = type.DefineMethod(function.Name, MethodAttributes.Public, returns, [.. parameters.Select(p => p.Type)]);
        method.SetCustomAttribute(TriggerShapes.Attribute<FunctionNameAttribute>([function.Name]));
        if (function.IsHttp)
        {
            method.SetCustomAttribute(TriggerShapes.Attribute<NoAutomaticTriggerAttribute>([]));
        }
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = method.DefineParameter(i + 1, ParameterAttributes.None, parameters[i].Name);
            if (parameters[i].Attribute is { } attribute)
            {
                parameter.SetCustomAttribute(attribute);
            }
        }
        WriteBody(method.GetILGenerator(), function.Name, [.. parameters.Select(p => p.Type)]);
    }

    private static IEnumerable<(string Name, Type Type, CustomAttributeBuilder? Attribute)> Parameters(FunctionDefinition function)
    {
        foreach (var binding in function.Inputs.Prepend(function.Trigger))
        {
            var (type, attribute) = TriggerShapes.Of(binding);
            yield return (binding.Name, type, attribute);
        }
        if (!function.IsHttp)
        {
            yield return ("__binder", typeof(Binder), null);
        }
        yield return ("__cancel", typeof(CancellationToken), null);
    }

    // return this.CallAsync(name, new object[] { every argument });
    private static void WriteBody(ILGenerator body, string name, Type[] parameters)
    {
        body.Emit(OpCodes.Ldarg_0);
        body.Emit(OpCodes.Ldstr, name);
        body.Emit(OpCodes.Ldc_I4, parameters.Length);
        body.Emit(OpCodes.Newarr, typeof(object));
        for (var i = 0; i < parameters.Length; i++)
        {
            body.Emit(OpCodes.Dup);
            body.Emit(OpCodes.Ldc_I4, i);
            body.Emit(OpCodes.Ldarg, (short)(i + 1));
            if (parameters[i].IsValueType)
            {
                body.Emit(OpCodes.Box, parameters[i]);
            }
            body.Emit(OpCodes.Stelem_Ref);
        }
        body.Emit(OpCodes.Call, typeof(EmittedFunctions).GetMethod(nameof(EmittedFunctions.CallAsync))!);
        body.Emit(OpCodes.Ret);
    }
}
