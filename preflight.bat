@echo off
rem Checks CTM casework files before they go to HPMS; one script for the checkout and the distribution, as the script
rem "preflight" is elsewhere.
setlocal
set "home=%~dp0"
set "home=%home:~0,-1%"
set "product=%home%"
set "workbench="
if "%~1"=="workbench" set "workbench=1"
for %%a in (%*) do if "%%~a"=="--help" set "workbench="
if exist "%product%\plugins\" goto java
if defined workbench goto build_workbench

rem a checkout: sources are not compared with the product here, "build package" makes it anew
set "product=%home%\releng\org.ctmpreflight.headless.product\target\products\org.ctmpreflight.headless\linux\gtk\x86_64\preflight"
if exist "%product%\artifacts.xml" goto java
echo preflight: building (first run only, about 2 minutes) ...>&2
if not exist "%home%\.build\" mkdir "%home%\.build"
call "%home%\build.bat" -q package -DskipTests -pl releng/org.ctmpreflight.headless.product -am >"%home%\.build\preflight.log" 2>&1 <nul
if not errorlevel 1 goto java
echo preflight: the build failed, see %home%\.build\preflight.log>&2
exit /b 70

:build_workbench
set "product=%home%\releng\org.ctmpreflight.workbench.product\target\products\org.ctmpreflight.workbench.product\win32\win32\x86_64\preflight"
if exist "%product%\artifacts.xml" goto java
echo preflight: building (first run only, about 3 minutes) ...>&2
if not exist "%home%\.build\" mkdir "%home%\.build"
call "%home%\build.bat" -q package -DskipTests -pl releng/org.ctmpreflight.workbench.product -am >"%home%\.build\preflight.log" 2>&1 <nul
if not errorlevel 1 goto java
echo preflight: the build failed, see %home%\.build\preflight.log>&2
exit /b 70

:java
set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
call :check_java && goto class_path
set "java="
for %%j in (java.exe) do set "java=%%~$PATH:j"
call :check_java && goto class_path
echo preflight: needs Java 17 or later: set JAVA_HOME or put java on the PATH>&2
exit /b 70

:class_path
if defined workbench goto workbench
rem what the command line needs; in a variable, since a command line has 8191 characters at most
set "CLASSPATH="
for %%f in ("%product%\plugins\org.ctmpreflight.*.jar") do (
	echo %%~nf| findstr /b /c:"org.ctmpreflight.workbench_" /c:"org.ctmpreflight.collections." /c:"org.ctmpreflight.cheatsheets." >nul || call :add "%%f"
)
for %%n in (com.fasterxml com.google com.samskivert com.squareup org.apache.commons org.yaml picocli wrapped.org.jetbrains) do (
	for %%f in ("%product%\plugins\%%n*.jar") do call :add "%%f"
)
for /d %%d in ("%product%\plugins\org.ctmpreflight.drools_*") do call :add "%%~fd\lib\*"

rem the second compiler of the JVM pays for input over 256 MB, and for several threads; what a short run does a few hundred
rem times is not worth compiling
set "compiler=-XX:TieredStopAtLevel=1 -XX:Tier3InvocationThreshold=1000 -XX:Tier3MinInvocationThreshold=500 -XX:Tier3CompileThreshold=4000"
for %%a in (%*) do call :argument "%%~a"

rem a heap that grows only with what is kept; its limit is the JVM's own, a quarter of the memory
set "heap=-Xms16m -Xmn8m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20"

"%java%" -XX:+UseSerialGC %compiler% %heap% -XX:-UsePerfData -Xshare:auto -Xlog:disable -Xlog:all=error:stderr "-Dpreflight.rules=%home%\rules" org.ctmpreflight.cli.Main %*
exit /b %ERRORLEVEL%

:workbench
set "launcher="
for %%f in ("%product%\plugins\org.ctmpreflight.workbench_*.jar") do for %%l in ("%product%\plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%l"
if not defined launcher (
	echo preflight: this distribution has no workbench: take the one with it>&2
	exit /b 70
)
rem without the word "workbench"
set "file="
if not "%~2"=="" set file="%~2"
:restart
"%java%" -Xms64m -XX:+UseG1GC -XX:MaxHeapFreeRatio=40 "-Dpreflight.rules=%home%\rules" "-Dpreflight.home=%home%" -jar "%launcher%" -nosplash %file%
rem it asks to be started anew
if %ERRORLEVEL% equ 23 goto restart
exit /b %ERRORLEVEL%

:add
if defined CLASSPATH (
	set "CLASSPATH=%CLASSPATH%;%~1"
) else (
	set "CLASSPATH=%~1"
)
exit /b 0

:argument
if "%~1"=="--threads" set "compiler="
if not exist "%~1" exit /b 0
set "size=%~z1"
if not defined size exit /b 0
rem numbers here end at 2147483647
set "megabytes=%size:~0,-6%"
if defined megabytes if %megabytes% gtr 268 set "compiler="
exit /b 0

:check_java
if not defined java exit /b 1
set "java_major=0"
rem from its folder: a quoted path at the start of the command would lose its quotes
for %%j in ("%java%") do pushd "%%~dpj"
for /f "tokens=3" %%v in ('java.exe -version 2^>^&1 ^| findstr /c:" version "') do for /f "tokens=1 delims=.-" %%m in ("%%~v") do set "java_major=%%m"
popd
if %java_major% geq 17 exit /b 0
exit /b 1
